import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Sheet } from "@/components/ui/sheet";
import { sayMoment } from "@/lib/core/dates";

type Props = {
  post: {
    slug: string;
    version: number;
    state: "draft" | "scheduled" | "public" | "withdrawn";
    publishedAt: Date | null;
  };
  preview?: string;
  publish?: FormAction;
  takeDown?: () => Promise<void>;
};

const STATES = {
  draft: "A draft: nobody outside sees it.",
  scheduled: "Scheduled.",
  public: "Public.",
  withdrawn: "Taken down: its address says that it is gone.",
};

/** Where a post stands, and what can be done with it. */
export function PublishPostPanel({ post, preview, publish, takeDown }: Props) {
  const isOut = post.state === "public";
  return (
    <aside className="xl:sticky xl:top-5 xl:self-start">
      <Sheet className="grid gap-4">
        <p>
          <strong>{STATES[post.state]}</strong>
          {post.publishedAt && post.state !== "draft" && (
            <span className="block text-quiet">{sayMoment(post.publishedAt)}</span>
          )}
        </p>
        {isOut ? (
          <Button href={`/blog/${post.slug}`} look="plain" size="desk">
            See it on the site
          </Button>
        ) : (
          preview && (
            <Button href={preview} look="plain" size="desk">
              Preview it
            </Button>
          )
        )}
        {!isOut && preview && <p className="text-quiet">The preview link works for a week, without an account.</p>}
        {!isOut && publish && (
          <ActionForm action={publish} id="publish" className="gap-3">
            <input type="hidden" name="version" value={post.version} />
            <TextField name="day" type="date" label="Day" optional hint="Left empty: now." />
            <TextField
              name="time"
              label="UK time"
              optional
              hint="Like 8:00, which it is when left empty."
              inputMode="numeric"
            />
            <Submit size="desk" sending="Publishing…">
              Publish
            </Submit>
          </ActionForm>
        )}
        {(isOut || post.state === "scheduled") && takeDown && (
          <form action={takeDown}>
            <Button size="desk" look="danger">
              {isOut ? "Take it down" : "Make it a draft again"}
            </Button>
          </form>
        )}
      </Sheet>
    </aside>
  );
}
