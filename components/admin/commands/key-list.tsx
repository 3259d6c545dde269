import { Keys } from "./keys";
import type { Command } from "./registry";

const PARTS: { where: Command["where"]; title: string }[] = [
  { where: "Anywhere", title: "Anywhere" },
  { where: "On a list", title: "On a list" },
  { where: "On a page", title: "On a page" },
  { where: "Go to", title: "Go to" },
];

/** Every key with what it does, from the registry that the keys themselves are read from. */
export function KeyList({ commands, headingAs: Heading = "h3" }: { commands: Command[]; headingAs?: "h2" | "h3" }) {
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      {PARTS.map((part) => {
        const lines = commands.filter(({ where, keys }) => where === part.where && keys);
        if (lines.length === 0) return null;
        return (
          <section key={part.where} className="min-w-0">
            <Heading className="mb-1 text-base">{part.title}</Heading>
            <dl className="text-desk">
              {lines.map(({ id, label, keys = "" }) => (
                <div key={id} className="flex items-baseline justify-between gap-4 border-b border-line py-1.5">
                  <dt className="min-w-0">{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
