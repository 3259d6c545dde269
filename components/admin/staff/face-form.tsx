import { FileField } from "@/components/ui/field";
import { Button } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Notice } from "@/components/ui/notice";

type Props = {
  name: string;
  /** Where the picture is; null shows initials. */
  picture: string | null;
  /** Why the last one was not taken. */
  refused: string | undefined;
  drop: () => Promise<void>;
};

/** One's own picture, which colleagues see. A plain form: it works without script. */
export function FaceForm({ name, picture, refused, drop }: Props) {
  return (
    <section id="face" className="grid max-w-140 gap-4">
      <h2 className="text-lg">Your picture</h2>
      {refused && (
        <Notice tone="bad" isOutcome>
          {refused}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Face name={name} picture={picture ?? undefined} size="large" />
        <p className="text-quiet">
          {picture ? "Colleagues see it beside your name." : "Colleagues see your initials."}
        </p>
        {picture && (
          <form action={drop}>
            <Button size="desk" look="danger">
              Take it away
            </Button>
          </form>
        )}
      </div>
      <form action="/admin/account/face" method="post" encType="multipart/form-data" className="grid gap-4">
        <FileField
          name="file"
          label={picture ? "Another picture" : "A picture of you"}
          accept="image/jpeg,image/png,image/webp"
          hint="JPEG, PNG or WebP, at most 15 MB. Only a small square of it is kept."
          required
        />
        <div>
          <Button type="submit" size="desk" look="plain">
            Take this picture
          </Button>
        </div>
      </form>
    </section>
  );
}
