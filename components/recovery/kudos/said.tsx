import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";

type Props = {
  moment: string | null;
  trust: string | null;
  words: readonly string[];
  /** Read from afar: one alone on a page. */
  isBig?: boolean;
};

/** What somebody wrote, as they wrote it. */
export function Said({ moment, trust, words, isBig }: Props) {
  const look = cx(
    "font-read whitespace-pre-line text-pretty",
    isBig ? "text-2xl leading-snug" : "text-lg leading-normal",
  );
  return (
    <div className={cx("grid", isBig ? "gap-5" : "gap-3")}>
      {moment && <blockquote className={look}>“{moment}”</blockquote>}
      {trust && (
        <div className="grid gap-1">
          <p className="text-sm text-quiet">Trusted with</p>
          <blockquote className={moment && !isBig ? "font-read whitespace-pre-line text-pretty" : look}>
            “{trust}”
          </blockquote>
        </div>
      )}
      {words.length > 0 && (
        <ul role="list" className="flex flex-wrap gap-2" aria-label="Three words">
          {words.map((word) => (
            <li key={word}>
              <Badge className={isBig ? "text-lg" : undefined}>{word}</Badge>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
