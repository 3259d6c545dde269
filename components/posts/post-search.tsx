import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/frame";

/** Looks for articles. A GET form, so that a search has an address. */
export function PostSearch({ q }: { q?: string }) {
  return (
    <form action="/blog" role="search" aria-label="Search articles" className="grid gap-1.5">
      <label htmlFor="q" className="text-sm font-semibold">
        Search the articles
      </label>
      <div className="flex gap-2.5">
        <input id="q" name="q" type="search" defaultValue={q} autoComplete="off" className={CONTROL} />
        <Button type="submit" look="plain" icon="search">
          Search
        </Button>
      </div>
    </form>
  );
}
