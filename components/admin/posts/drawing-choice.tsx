import { ILLUSTRATIONS } from "@/components/posts/illustrations/catalogue";
import { PostDrawing } from "@/components/posts/illustrations/post-drawing";
import { Button } from "@/components/ui/button";

type Props = {
  post: { id: string; illustration: string | null; hasPicture: boolean };
  choose: (form: FormData) => Promise<void>;
};

/** "interview-nerves" as people say it. */
const sayName = (name: string) => {
  const words = name.replaceAll("-", " ").replace(/\b(?:ai|cv)\b/g, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1).replace("inkedin", "inkedIn");
};

/** Every drawing of the house as one choice of a group; the first is made from the post's id. */
export function DrawingChoice({ post, choose }: Props) {
  const chosen = post.illustration !== null && ILLUSTRATIONS.has(post.illustration) ? post.illustration : "";
  return (
    <form action={choose} className="grid gap-6">
      <fieldset className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9rem),1fr))] gap-x-2 sm:gap-x-5 gap-y-6">
        <legend className="sr-only">Drawing</legend>
        {["", ...ILLUSTRATIONS.keys()].map((name) => (
          <label
            key={name}
            className="group grid cursor-pointer content-start gap-2 rounded-card p-2 has-checked:bg-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
          >
            <PostDrawing post={{ id: post.id, illustration: name || null }} className="rounded-control" />
            <span className="flex items-start gap-2.5">
              <input
                type="radio"
                name="drawing"
                value={name}
                defaultChecked={!post.hasPicture && name === chosen}
                required
                className="mt-0.5 size-5 flex-none accent-brand"
              />
              <span>{name ? sayName(name) : "One made for this article"}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" size="desk" className="justify-self-start">
        Put it above the text
      </Button>
    </form>
  );
}
