import { Sheet } from "@/components/ui/sheet";
import type { ChosenWords } from "@/lib/recovery/kudos/for-staff";
import { Said } from "./said";

/** What a candidate chose to show with this application, as a recruiter reads it. */
export function ChosenWordsSection({ chosen }: { chosen: ChosenWords }) {
  const { isHidden, shown, takenBack } = chosen;
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">Words that the candidate shows with it</h2>
      {isHidden ? (
        <p className="text-quiet">They say who it is about, and are here once the application is read with a name.</p>
      ) : (
        <>
          <p className="text-desk text-quiet">
            Chosen by the candidate, for this application alone. They are no reference, and are not passed on to a
            client.
          </p>
          {shown.map(({ id, from, ...said }) => (
            <Sheet key={id} className="grid gap-3">
              <Said {...said} />
              <p className="text-sm text-quiet">{from}</p>
            </Sheet>
          ))}
        </>
      )}
      {takenBack > 0 && <p className="text-quiet">Words that stood here were taken back by whoever gave them.</p>}
    </section>
  );
}
