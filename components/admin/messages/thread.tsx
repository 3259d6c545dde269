import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { sayMoment } from "@/lib/core/time/say";

type Entry = {
  id: string;
  kind: "reply" | "note";
  text: string;
  author: string | null;
  at: Date;
  mail: { state: "waiting" | "sent" | "not-arrived"; why: string | null } | null;
};

const STATES = { waiting: "on its way", sent: "sent", "not-arrived": "not arrived" };

/** What they wrote, then what we answered and wrote down, in order. */
export function Thread({
  message,
  entries,
}: {
  message: { name: string; message: string; createdAt: Date };
  entries: Entry[];
}) {
  return (
    <ol role="list" className="grid gap-4">
      <li>
        <Sheet className="grid gap-2">
          <p className="text-quiet">
            {message.name}, {sayMoment(message.createdAt)}
          </p>
          <p className="whitespace-pre-line wrap-anywhere">{message.message}</p>
        </Sheet>
      </li>
      {entries.map(({ id, kind, text, author, at, mail }) => (
        <li
          key={id}
          className={`grid gap-2 rounded-card p-5 ${kind === "note" ? "border border-dashed border-edge" : "bg-wash"}`}
        >
          <p className="text-quiet">
            {kind === "note" ? "Note" : "Our answer"}
            {author && ` by ${author}`}, {sayMoment(at)}
            {mail && `, ${STATES[mail.state]}`}
          </p>
          <p className="whitespace-pre-line wrap-anywhere">{text}</p>
          {mail?.state === "not-arrived" && (
            <Notice tone="bad" title="This answer did not arrive">
              {mail.why ?? "The mail server refused it."} Ring them, or look whether the address is right.
            </Notice>
          )}
        </li>
      ))}
    </ol>
  );
}
