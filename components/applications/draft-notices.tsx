import { Notice } from "@/components/ui/notice";
import type { Question } from "@/lib/applications/questions/vocabulary";
import { sayMoment } from "@/lib/core/time/say";

type Props = {
  draft: {
    isOwn: boolean;
    isFromLink: boolean;
    savedAt: Date;
    fields: Record<string, string | string[]>;
    asked: Record<string, { version: number; text: string }>;
  } | null;
  questions: Question[];
  /** They have just left it for later: "mailed" with a link to their mailbox, "here" without. */
  kept: string | undefined;
  /** The job has closed; until then it takes what was begun. */
  lateUntil?: Date;
  again: () => Promise<void>;
};

/** What there is to know of an application that was begun. */
export function DraftNotices({ draft, questions, kept, lateUntil, again }: Props) {
  if (!draft) return null;
  const changes = changesIn(draft.asked, questions);
  return (
    <div className="grid gap-4">
      {kept && (
        <Notice tone="good" title="It is kept">
          {sayWhere(draft.isOwn, kept === "mailed")}
        </Notice>
      )}
      {lateUntil && (
        <Notice tone="warn" title="This job has closed">
          You began before it did, so it still takes your application until {sayMoment(lateUntil)}.
        </Notice>
      )}
      {changes.length > 0 && (
        <Notice tone="warn" title="The questions have changed since you wrote">
          <ul role="list">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Notice>
      )}
      {draft.isFromLink && (
        <Notice tone="warn" title="Read it through before you send it">
          You opened this by a link that we mailed. What stood here then was filled in by whoever began it. Was that not
          you? Then throw it away and begin again: your application should say what you say.
        </Notice>
      )}
      {!kept && (
        <Notice
          title={`${draft.isFromLink ? "This was last written" : "You began this"} on ${sayMoment(draft.savedAt, undefined, { year: false })}`}
        >
          {draft.isFromLink ? "All of it is below." : "Everything you typed is below."}{" "}
          {draft.isOwn ? "It is kept in your account." : "This browser remembers it."}
          <form action={again} className="mt-1">
            <button className="min-h-10 font-semibold underline">Throw it away and begin again</button>
          </form>
        </Notice>
      )}
    </div>
  );
}

function sayWhere(isOwn: boolean, isMailed: boolean): string {
  if (isOwn) return "It is in your account. Come back to this page on any device, signed in, and go on.";
  if (isMailed)
    return "We have mailed you a link that opens it on any device. This browser remembers it until you open it there.";
  return "This browser remembers it. For a link that works on any device, write your email address below and press the button once more.";
}

/** What the job asks otherwise than when it was written. What was answered stays where it was. */
function changesIn(asked: Record<string, { version: number; text: string }>, questions: Question[]): string[] {
  if (Object.keys(asked).length === 0) return [];
  const there = new Set(questions.map(({ id }) => id));
  return [
    ...questions.filter(({ id }) => !asked[id]).map(({ text }) => `New: “${text}”`),
    ...questions.flatMap(({ id, text, version }) => {
      const was = asked[id];
      if (!was || was.version === version) return [];
      return [was.text === text ? `Changed: “${text}”` : `Changed: “${was.text}” is now “${text}”`];
    }),
    ...Object.entries(asked)
      .filter(([id]) => !there.has(id))
      .map(([, { text }]) => `No longer asked: “${text}”`),
  ];
}
