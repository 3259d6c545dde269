import { Button } from "@/components/ui/button";
import { sayMoment } from "@/lib/core/time/say";

type Words = { kind: "same" | "added" | "removed"; text: string };
type Stretch = { kind: "same"; paragraphs: string[] } | { kind: "changed"; words: Words[] };
type Side = { savedAt: Date; savedBy: string | null };
type Props = {
  before: Side;
  after: Side;
  lines: { name: string; words: Words[] }[];
  children: Stretch[];
};

/** What became of the words between two saves: added ones underlined, removed ones struck through, and said as such. */
export function TextDifference({ before, after, lines, children: stretches }: Props) {
  const isSame = lines.length === 0 && stretches.every(({ kind }) => kind === "same");
  return (
    <section aria-labelledby="difference" className="grid max-w-[48rem] gap-5">
      <form id="two-saves" method="get" className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="difference" className="text-lg">
          What changed
        </h2>
        <Button look="plain" size="desk">
          Compare the two chosen
        </Button>
      </form>
      <p className="text-quiet">
        From {sayMoment(before.savedAt, undefined, { year: false })} to{" "}
        {sayMoment(after.savedAt, undefined, { year: false })}
        {after.savedBy && `, saved by ${after.savedBy}`}.
      </p>
      {isSame && <p>The words are the same.</p>}
      {lines.length > 0 && (
        <dl className="grid gap-2">
          {lines.map(({ name, words }) => (
            <div key={name} className="grid gap-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
              <dt className="font-semibold">{name}</dt>
              <dd>
                <Changed words={words} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="grid gap-4">
        {stretches.map((stretch, index) =>
          stretch.kind === "changed" ? (
            <p key={index} className="border-s-4 border-brand ps-4 whitespace-pre-line">
              <Changed words={stretch.words} />
            </p>
          ) : (
            <Same key={index} paragraphs={stretch.paragraphs} />
          ),
        )}
      </div>
    </section>
  );
}

function Same({ paragraphs }: { paragraphs: string[] }) {
  if (paragraphs.length === 1) return <p className="whitespace-pre-line text-quiet">{paragraphs[0]}</p>;
  return (
    <details>
      <summary className="cursor-pointer text-quiet">{paragraphs.length} paragraphs that are the same</summary>
      <div className="mt-3 grid gap-3 text-quiet">
        {paragraphs.map((paragraph, index) => (
          <p key={index} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
      </div>
    </details>
  );
}

/** Words with what became of them, for eyes and for ears. */
export function Changed({ words }: { words: Words[] }) {
  return words.map(({ kind, text }, index) => {
    if (kind === "same") return <span key={index}>{text}</span>;
    const Tag = kind === "added" ? "ins" : "del";
    const look = kind === "added" ? "bg-good-wash text-good underline" : "bg-bad-wash text-bad line-through";
    return (
      <Tag key={index} className={`rounded-badge px-0.5 ${look}`}>
        <span className="sr-only">{kind === "added" ? " added: " : " removed: "}</span>
        {text}
        <span className="sr-only"> end </span>
      </Tag>
    );
  });
}
