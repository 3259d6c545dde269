import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { count } from "@/lib/core/text/text";
import type { MailFigures } from "@/lib/status/types";
import { sayWhen } from "./say-when";

type Props = {
  /** "ok", or what is wrong. */
  parts: Record<string, string>;
  workerSeenAt: Date | null;
  mail: MailFigures;
  now: Date;
};

const NAMES: Record<string, string> = { database: "Database", storage: "Files", worker: "Worker" };

/** The parts that everything else stands on: one card each, its state in a word and a colour. */
export function PartsOfTheSite({ parts, workerSeenAt, mail, now }: Props) {
  const held = mail.streams.filter(({ heldAt }) => heldAt);
  const isLate = mail.oldestSeconds > 300;
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {Object.entries(parts).map(([part, state]) => (
        <Part key={part} name={NAMES[part] ?? part} isWell={state === "ok"} says={state === "ok" ? "Answers" : state}>
          {part === "worker" && (workerSeenAt ? `Seen ${sayWhen(workerSeenAt, now)}` : "Never seen")}
        </Part>
      ))}
      <Part
        name="Mail"
        isWell={held.length === 0 && !isLate}
        says={held.length > 0 ? "Held" : isLate ? "Late" : "Goes out"}
      >
        {held[0]?.heldWhy ?? waiting(mail, now)}
      </Part>
    </ul>
  );
}

function waiting({ waiting: due, oldestSeconds }: MailFigures, now: Date): string {
  if (due === 0) return "Nothing waits";
  return `${count(due, "message")} due, the first since ${sayWhen(new Date(now.getTime() - oldestSeconds * 1000), now)}`;
}

function Part({ name, isWell, says, children }: { name: string; isWell: boolean; says: string; children?: ReactNode }) {
  return (
    <li className="grid content-start gap-1 rounded-card border border-line bg-raised p-4">
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-base">{name}</h2>
        <Badge tone={isWell ? "good" : "bad"}>{says}</Badge>
      </div>
      {children && <p className="text-sm text-quiet">{children}</p>}
    </li>
  );
}
