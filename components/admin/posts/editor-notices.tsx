import { Notice } from "@/components/ui/notice";
import { Button } from "@/components/ui/button";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay, sayMoment, sayTime } from "@/lib/core/time/say";

type Check = { words: string; line?: number };
type Props = {
  post: {
    id: string;
    state: "draft" | "review" | "scheduled" | "public" | "withdrawn";
    publishedAt: Date | null;
  };
  /** What the address says has just happened. */
  said: (name: string) => string | undefined;
  /** What stands between the saved text and its readers. */
  held: { missing: string[]; checks: Check[] };
  others: { name: string; savedAt: Date; isWriting: boolean }[];
  /** The save that readers have or get, while what is shown waits; with a way to leave what waits. */
  pinned: { version: number; savedAt: Date; later: number; leave?: () => Promise<void> } | null;
  links: { dead: string[]; troubled: { href: string; trouble: string; checkedAt: Date }[] };
};

/** What to know before writing on: what has just happened, who else is here, and which links lead nowhere. */
export function EditorNotices({ post, said, held, others, pinned, links }: Props) {
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      <WhatHappened post={post} said={said} />
      {pinned && <Waiting post={post} {...pinned} />}
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

/** A later save waits behind the one that was scheduled: which comes out, which is below, and what can be done. */
function Waiting({ post, version, savedAt, later, leave }: { post: Props["post"] } & NonNullable<Props["pinned"]>) {
  const isOut = post.state === "public";
  const was = sayMoment(savedAt, undefined, { year: false });
  return (
    <Notice tone="warn" title={isOut ? "Readers see an earlier text than this" : "This text waits"}>
      <p>
        {isOut
          ? `Readers see what was saved on ${was}. The text below was saved after it was scheduled: it comes to them when you save it.`
          : `What was saved on ${was} comes out. The text below was saved later: it comes out only if you schedule it instead.`}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button href={`/admin/posts/${post.id}/history?from=${version}&to=${later}`} look="plain" size="desk">
          What is different
        </Button>
        {leave && (
          <form action={leave}>
            <Button look="plain" size="desk">
              Leave this text
            </Button>
          </form>
        )}
      </div>
    </Notice>
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
        Saved.{said("saved") === "waits" && " Readers get it when you schedule it or publish it, and not before."}
        {said("saved") !== "waits" && post.state === "public" ? " Readers see it now." : ""}
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
