import { Chip } from "@/components/ui/chip";
import type { CategoryInUse } from "@/lib/posts/types";

type Props = { categories: CategoryInUse[]; /** The slug of the one that is open. */ current?: string };

/** Every category that has something to read, with how much. */
export function CategoryChips({ categories, current }: Props) {
  return (
    <nav aria-label="Categories">
      <ul role="list" className="flex flex-wrap gap-2">
        <li>
          <Chip href="/blog" current={current === undefined}>
            All
          </Chip>
        </li>
        {categories.map(({ slug, name, posts }) => (
          <li key={slug}>
            <Chip href={`/blog/category/${slug}`} count={posts} current={slug === current}>
              {name}
            </Chip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
