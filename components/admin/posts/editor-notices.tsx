import { Notice } from "@/components/ui/notice";
import { londonDay, sayDay, sayMoment, sayTime } from "@/lib/core/dates";

type Check = { words: string; line?: number };
type Props = {
  post: { state: "draft" | "review" | "scheduled" | "public" | "withdrawn"; publishedAt: Date | null };
  /** What the address says has just happened. */
  said: (name: string) => string | undefined;
  /** What stands between the saved text and its readers. */
  held: { missing: string[]; checks: Check[] };
  others: { name: string; savedAt: Date; isWriting: boolean }[];
  links: { dead: string[]; troubled: { href: string; trouble: string; checkedAt: Date }[] };
};

/** What to know before writing on: what has just happened, who else is here, and which links lead nowhere. */
export function EditorNotices({ post, said, held, others, links }: Props) {
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      <WhatHappened post={post} said={said} />
      {said("held") && (
        <Notice tone="bad" title="Saved, but it has not come out">
          <p>
            Before it can, it needs {held.missing.length > 0 ? `${held.missing.join(" and ")}.` : "this put right:"}
          </p>
          <ChecksList checks={held.checks} />
        </Notice>
      )}
      {others.map((other) => (
        <Notice key={other.name} tone="warn">
          {other.isWriting
            ? `${other.name} is writing in this post too: their text was last kept at ${sayTime(other.savedAt)}. If you both save, you will be shown both.`
            : `${other.name} has text here from ${sayMoment(other.savedAt)} that is not saved.`}
        </Notice>
      ))}
      <LinkTrouble {...links} />
    </div>
  );
}

function WhatHappened({ post, said }: Pick<Props, "post" | "said">) {
  if (said("published"))
    return (
      <Notice tone="good">
        {post.state === "scheduled" && post.publishedAt
          ? `Scheduled. It comes out by itself on ${sayMoment(post.publishedAt)}.`
          : "Published. Readers see it now."}
      </Notice>
    );
  if (said("saved"))
    return (
      <Notice tone="good">
        Saved.{post.state === "public" ? " Readers see it now." : ""}
        {post.state === "review" ? " It stands under “To read” now." : ""}
      </Notice>
    );
  if (said("ended")) return <Notice tone="good">Preview links given out so far no longer work.</Notice>;
  if (said("restored"))
    return (
      <Notice tone="good" title={said("restored") === "saved" ? "Restored" : "Restored for you to look at"}>
        {said("restored") === "saved"
          ? "The earlier text is the newest version now. Readers do not see it."
          : "The earlier text is below. Readers go on seeing the present one until you save."}
        {said("missing") && ` Pictures that are no longer there: ${said("missing")}.`}
      </Notice>
    );
  return null;
}

function ChecksList({ checks }: { checks: Check[] }) {
  return (
    <ul className="list-disc ps-5">
      {checks.map(({ words, line }) => (
        <li key={`${line} ${words}`}>
          <a href="#post-body" data-line={line}>
            {words}
            {line && ` (line ${line})`}
          </a>
        </li>
      ))}
    </ul>
  );
}

function LinkTrouble({ dead, troubled }: Props["links"]) {
  return (
    <>
      {dead.length > 0 && (
        <Notice tone="warn" title="These links lead nowhere">
          <ul className="list-disc ps-5 break-all">
            {dead.map((href) => (
              <li key={href}>{href}</li>
            ))}
          </ul>
        </Notice>
      )}
      {troubled.length > 0 && (
        <Notice tone="warn" title="These links out could not be reached three times">
          <ul className="list-disc ps-5 break-all">
            {troubled.map(({ href, trouble, checkedAt }) => (
              <li key={href}>
                <a href={href} rel="noopener noreferrer" target="_blank">
                  {href}
                </a>
                : {trouble} Last tried {sayDay(londonDay(checkedAt))}.
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
