import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

type Props = {
  slug: string;
  /** "Graduate marketing assistant at Calder & Finch" */
  job: string;
  saved?: boolean;
  /** A bound server action for people without script; site.js puts and deletes `/api/saved-jobs/SLUG` instead. */
  action: string | ((data: FormData) => Promise<void>);
  look?: "glyph" | "words";
};

/** Keeps a job for later. A visitor is led to sign-in. On kept pages site.js fills in what is saved already. */
export function SaveButton({ slug, job, saved = false, action, look = "glyph" }: Props) {
  return (
    <form
      action={action}
      method={typeof action === "string" ? "post" : undefined}
      data-save={slug}
      className="print:hidden"
    >
      <input type="hidden" name="job" value={slug} />
      {look === "glyph" ? (
        <IconButton type="submit" icon="bookmark" label={`Save ${job}`} aria-pressed={saved} />
      ) : (
        <Button
          type="submit"
          look="plain"
          wide
          icon="bookmark"
          aria-pressed={saved}
          className="group/icon aria-pressed:[&_svg]:fill-current"
        >
          Save it for later
        </Button>
      )}
    </form>
  );
}
