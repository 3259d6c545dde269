import type { ReactNode } from "react";

export type Fact = { term: string; answer: ReactNode; detail?: ReactNode };

/** The four things anyone asks first: two by two, or in a row where there is room and in print. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <div className="@container">
      <dl className="grid grid-cols-2 border-y border-line @[46rem]:auto-cols-auto @[46rem]:grid-flow-col @[46rem]:grid-cols-none print:grid-flow-col print:grid-cols-none">
        {facts.map(({ term, answer, detail }) => (
          <div
            key={term}
            className="border-line py-4 pe-4 nth-[n+3]:border-t even:border-s even:ps-4 @[46rem]:px-6 @[46rem]:py-5 @[46rem]:even:ps-6 @[46rem]:not-first:border-s @[46rem]:nth-[n+3]:border-t-0 @[46rem]:first:ps-0 print:px-3 print:py-2.5 print:even:ps-3 print:not-first:border-s print:nth-[n+3]:border-t-0 print:first:ps-0"
          >
            <dt className="text-sm text-quiet">{term}</dt>
            <dd className="headline text-lg leading-tight text-balance">
              {answer}
              {detail && (
                <span className="mt-1 block font-text text-sm leading-[1.45] font-normal tracking-normal text-quiet">
                  {detail}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Small facts, one a line: what a summary lists. */
export function Pairs({ pairs }: { pairs: { term: string; answer: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2.5">
      {pairs.map(({ term, answer }) => (
        <div key={term} className="contents">
          <dt className="pt-[0.15em] text-sm text-quiet">{term}</dt>
          <dd className="font-medium">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
