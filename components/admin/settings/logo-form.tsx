import { TickField } from "@/components/ui/choices";
import { FileField } from "@/components/ui/field";
import { Button } from "@/components/ui/button";

type Props = {
  version: number;
  logo?: { sha256: string; kind: "svg" | "png" };
  drop: () => Promise<void>;
};

/** The agency's own logo in place of the drawn mark. A plain form: it works without script. */
export function LogoForm({ version, logo, drop }: Props) {
  return (
    <section className="grid gap-5">
      <h2 className="text-lg">Logo</h2>
      {logo && (
        <div className="flex flex-wrap items-center gap-5">
          {/* eslint-disable-next-line @next/next/no-img-element -- the front sends it as it is */}
          <img
            src={`/brand/${logo.sha256}/logo.${logo.kind}`}
            alt="The logo as it is now"
            className="h-16 max-w-80 rounded-badge bg-(--logo-ground) object-contain"
          />
          {/* eslint-disable-next-line @next/next/no-img-element -- the front sends it as it is */}
          <img src={`/brand/${logo.sha256}/icon-192.png`} alt="The icon made of it" className="size-16 rounded-card" />
          <form action={drop}>
            <Button size="desk" look="danger">
              Take it away
            </Button>
          </form>
        </div>
      )}
      <form
        action="/admin/settings/look/logo"
        method="post"
        encType="multipart/form-data"
        className="grid max-w-140 gap-4"
      >
        <input type="hidden" name="version" value={version} />
        <FileField
          name="file"
          label={logo ? "Another logo" : "Your logo"}
          accept=".svg,.png,image/svg+xml,image/png,image/webp,image/jpeg"
          hint="An SVG with letters as paths, or a PNG. Icons and the picture for sharing are made of it."
        />
        <TickField name="saysName" label="The name stands in the logo, and need not stand beside it" />
        <div>
          <Button type="submit" size="desk" look="plain">
            Use this logo
          </Button>
        </div>
      </form>
    </section>
  );
}
