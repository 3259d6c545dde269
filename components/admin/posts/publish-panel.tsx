"use client";

import { Button } from "@/components/ui/button";
import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import { sayMoment } from "@/lib/core/time/say";

export type PanelPost = {
  id: string;
  slug: string;
  state: "draft" | "review" | "scheduled" | "public" | "withdrawn";
  publishedAt: Date | null;
  reviewAskedAt: Date | null;
};

const STATES = {
  draft: "A draft: nobody outside sees it.",
  review: "Waiting for somebody to read it.",
  scheduled: "Scheduled.",
  public: "Public.",
  withdrawn: "Taken down: its address says that it is gone.",
};

/** Where a post stands, and what becomes of it when what is typed is saved. Every button here saves first. */
export function PublishPanel({ post }: { post: PanelPost }) {
  const isOut = post.state === "public";
  const since = post.state === "review" ? post.reviewAskedAt : post.state === "draft" ? null : post.publishedAt;
  return (
    <>
      <p>
        <strong>{STATES[post.state]}</strong>
        {since && (
          <span className="block text-quiet">
            {post.state === "review" && "Since "}
            {sayMoment(since)}
          </span>
        )}
      </p>
      {post.state === "scheduled" && (
        <p className="text-quiet">
          What was scheduled comes out, whatever is saved from now on. A later text waits until you schedule it instead.
        </p>
      )}
      <Submit size="desk" look={isOut ? "brand" : "plain"} sending="Saving…" name="then" value="save" saves>
        {isOut ? "Save, for readers too" : post.state === "scheduled" ? "Save, to wait" : "Save"}
      </Submit>
      {!isOut && <WhenItComesOut state={post.state} />}
      {post.state === "draft" && (
        <Submit size="desk" look="plain" sending="Saving…" name="then" value="review">
          Save and ask somebody to read it
        </Submit>
      )}
      {post.state === "review" && (
        <Submit size="desk" look="plain" sending="Saving…" name="then" value="not-ready">
          Save: not ready to be read
        </Submit>
      )}
      {(isOut || post.state === "scheduled") && (
        <Button href={`/admin/posts/${post.id}/take-down`} size="desk" look="danger" className="justify-self-start">
          {isOut ? "Take it down" : "Do not publish it"}
        </Button>
      )}
    </>
  );
}

function WhenItComesOut({ state }: { state: PanelPost["state"] }) {
  const form = useForm();
  // Only in the hour that autumn repeats has the editor to say which.
  const repeated = form?.errorOf("repeated") !== undefined || form?.values.repeated !== undefined;
  const isAgain = state === "withdrawn";
  return (
    <fieldset className="grid gap-3 border-t border-line pt-4">
      <legend className="sr-only">Publishing</legend>
      <Choices
        name="when"
        legend="When does it come out?"
        options={[
          { value: "now", label: isAgain ? "Now, with its first date" : "Now" },
          { value: "later", label: "On a day and time" },
        ]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] items-end gap-3">
        <TextField name="day" type="date" label="Day" />
        <TextField name="time" label="UK time" inputMode="numeric" placeholder="8:00" />
      </div>
      {repeated && (
        <Choices
          name="repeated"
          legend="That hour comes twice: the clocks go back"
          options={[
            { value: "first", label: "The first time (summer time)" },
            { value: "second", label: "The second time (winter time)" },
          ]}
        />
      )}
      <Submit size="desk" sending="Publishing…" name="then" value="publish">
        {state === "scheduled" ? "Save and schedule this text" : "Save and publish"}
      </Submit>
    </fieldset>
  );
}
