import { count } from "@/lib/core/text/text";
import type { MoveSummary } from "@/lib/posts/moving/summary";

/** What was or would be moved in, and, kind by kind, what could not be carried. */
export function MoveReport({ says, kinds }: MoveSummary) {
  return (
    <div className="grid max-w-200 gap-6">
      <ul role="list" className="grid gap-1">
        {says.map((line, at) => (
          <li key={at} className="wrap-anywhere">
            {line}
          </li>
        ))}
      </ul>
      {kinds.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-lg">What could not be carried as it was</h2>
          {kinds.map(({ heading, posts }) => (
            <details key={heading} className="border-t border-line pt-2">
              <summary className="cursor-pointer wrap-anywhere">
                {heading} <span className="text-quiet">({count(posts.length, "post")} shown)</span>
              </summary>
              <ul role="list" className="mt-2 grid gap-1 text-sm text-quiet">
                {posts.map(({ name, words }, at) => (
                  <li key={at} className="wrap-anywhere">
                    <span className="text-ink">{name}</span>: {words}
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      )}
    </div>
  );
}
