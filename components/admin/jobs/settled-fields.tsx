import { JOB_FIELD_WORDS } from "@/lib/jobs/form-input";
import { sayField } from "./say-field";

type Settled = { name: keyof typeof JOB_FIELD_WORDS; was: string; is: string; by: "mine" | "theirs" | "both" };

/** Fields that settled by themselves: from what to what, and whose change it is. */
export function SettledFields({ fields, they }: { fields: Settled[]; they: string }) {
  if (fields.length === 0) return null;
  const who = { mine: "You", theirs: they, both: "You both" };
  return (
    <section aria-labelledby="settled" className="grid gap-3">
      <h2 id="settled" className="text-base">
        Put together already
      </h2>
      <ul role="list" className="grid gap-3">
        {fields.map(({ name, was, is, by }) => (
          <li key={name} className="border-s-4 border-brand ps-4">
            <p className="text-sm font-semibold">
              {JOB_FIELD_WORDS[name]}{" "}
              <span className="font-normal text-quiet">changed by {who[by].replace(/^You/, "you")}</span>
            </p>
            <p className="whitespace-pre-line">
              <del className="text-quiet">
                <span className="sr-only">from </span>
                {sayField(name, was)}
              </del>{" "}
              <span aria-hidden="true">→</span>{" "}
              <ins className="no-underline">
                <span className="sr-only">to </span>
                {sayField(name, is)}
              </ins>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
