import { Button } from "@/components/ui/button";
import { Pairs } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import type { EarlierVersion } from "@/lib/applications/staff/applications";
import { RIGHT_TO_WORK } from "@/lib/applications/vocabulary";
import { sayMoment } from "@/lib/core/time/say";

/** What an application said before another took its place, for staff to judge whose it is. */
export function EarlierVersions({ versions, isBlind }: { versions: EarlierVersion[]; isBlind: boolean }) {
  if (versions.length === 0) return null;
  return (
    <section className="grid gap-4">
      <div>
        <h2 className="mb-2 text-lg">{versions.length === 1 ? "Earlier version" : "Earlier versions"}</h2>
        <p className="text-quiet">
          Sent without signing in, so it need not be from the person who sent what stands above. If in doubt, write to
          the address and ask.
        </p>
      </div>
      {versions.map((version) => (
        <Version key={version.id} {...version} isBlind={isBlind} />
      ))}
    </section>
  );
}

function Version({ id, cv, isBlind, ...version }: EarlierVersion & { isBlind: boolean }) {
  const sent = sayMoment(version.sentAt);
  return (
    <Sheet className="grid gap-4">
      <Pairs
        pairs={[
          ...(isBlind
            ? []
            : [
                { term: "Name", answer: version.name },
                { term: "Phone", answer: version.phone ?? "Not given" },
              ]),
          { term: "Right to work", answer: RIGHT_TO_WORK[version.rightToWork] },
          { term: "Sent", answer: sent },
          { term: "Replaced", answer: sayMoment(version.replacedAt) },
          { term: "Kept until", answer: sayMoment(version.keptUntil) },
        ]}
      />
      <p className="whitespace-pre-line">{version.message ?? "Nothing beside the CV."}</p>
      {cv && !isBlind && (
        <div>
          <Button href={`/admin/applications/${id}/cv`} icon="download" look="plain" size="desk">
            Save this CV<span className="sr-only"> of {sent}</span>
          </Button>
          <p className="mt-2 text-sm text-quiet">{cv.name}</p>
        </div>
      )}
    </Sheet>
  );
}
