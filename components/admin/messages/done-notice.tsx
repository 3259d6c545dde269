import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

const WORDS: Record<string, { words: string; back?: string }> = {
  reply: { words: "Your answer is on its way, and the message counts as answered." },
  note: { words: "The note is kept." },
  assigned: { words: "Done: they see it in their list." },
  answered: { words: "It counts as answered.", back: "open" },
  open: { words: "It is open again.", back: "answered" },
  spam: { words: "It is out of sight. Nothing was sent to whoever wrote it.", back: "not-spam" },
  "not-spam": { words: "It is back among the others.", back: "spam" },
};

type Props = { done: string | undefined; undo?: (mark: string) => () => Promise<void> };

/** What became of what was just done, with the way back where there is one. */
export function DoneNotice({ done = "", undo }: Props) {
  if (done === "nothing")
    return (
      <Notice tone="warn" isOutcome className="mb-5 max-w-[44rem]">
        Nothing was changed: somebody had done it already, or it is not there any more.
      </Notice>
    );
  const said = WORDS[done];
  if (!said) return null;
  return (
    <Notice tone="good" className="mb-5 max-w-[44rem]">
      <div className="flex flex-wrap items-center gap-3">
        {said.words}
        {said.back && undo && (
          <form action={undo(said.back)}>
            <Button size="desk" look="plain">
              Undo
            </Button>
          </form>
        )}
      </div>
    </Notice>
  );
}
