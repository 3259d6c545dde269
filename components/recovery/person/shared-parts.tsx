import { Sheet } from "@/components/ui/sheet";
import type { SharedPart } from "@/lib/recovery/sharing-input";
import { SHARES } from "@/lib/recovery/sharing-input";

/** What a candidate brought along to a call, for whoever takes it. */
export function SharedParts({ parts }: { parts: SharedPart[] }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">What they brought along</h2>
      <p className="text-desk text-quiet">
        For this call alone: they ticked it, and until it begins they can take it back.
      </p>
      {parts.map(({ kind, title, lines }) => (
        <Sheet key={kind} className="grid gap-3">
          <h3 className="text-base">
            {SHARES[kind].label}: {title}
          </h3>
          <dl className="grid gap-2">
            {lines.map(({ term, text }, at) => (
              <div key={at}>
                <dt className="text-desk text-quiet">{term}</dt>
                <dd className="max-w-[42em] whitespace-pre-line">{text}</dd>
              </div>
            ))}
          </dl>
        </Sheet>
      ))}
    </section>
  );
}
