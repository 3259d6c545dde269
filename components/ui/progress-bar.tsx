/** How far something long has come; `words` say the same in numbers: "1,204 of 5,000 mails". */
export function ProgressBar({ done, total, words }: { done: number; total: number; words: string }) {
  return (
    <div className="grid gap-1">
      <progress
        value={done}
        max={Math.max(1, total)}
        aria-label={words}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sand [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-sand [&::-webkit-progress-value]:bg-brand forced-colors:border forced-colors:[&::-moz-progress-bar]:bg-[Highlight] forced-colors:[&::-webkit-progress-value]:bg-[Highlight]"
      />
      <p className="text-sm text-quiet tabular-nums" aria-hidden="true">
        {words}
      </p>
    </div>
  );
}
