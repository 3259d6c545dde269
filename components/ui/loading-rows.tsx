const WIDTHS = ["w-56", "w-44", "w-48"];

/** Rows of their real height while a list is on its way; only for pages that keep their script. */
export function LoadingRows({ label, rows = 3 }: { label: string; rows?: number }) {
  return (
    <div role="status" aria-label={label} className="border-t border-line">
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} aria-hidden="true" className="grid gap-2.5 border-b border-line py-5">
          <span className={`h-3.5 max-w-full rounded-full bg-line ${WIDTHS[i % WIDTHS.length]}`} />
          <span className="h-3.5 w-36 max-w-full rounded-full bg-line" />
        </div>
      ))}
    </div>
  );
}
