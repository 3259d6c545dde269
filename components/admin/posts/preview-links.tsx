import { Button } from "@/components/ui/button";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { CopyButton } from "./copy-button";

type Props = { link: { path: string; until: Date }; address: string; end?: () => Promise<void> };

/** A link for somebody without an account: how long it works, a way to copy it, and a way to end those given out. */
export function PreviewLinks({ link, address, end }: Props) {
  return (
    <section className="grid gap-3" aria-labelledby="preview-links">
      <h2 id="preview-links" className="text-base">
        Preview
      </h2>
      <div className="flex flex-wrap gap-2">
        <Button href={link.path} look="plain" size="desk">
          Preview it
        </Button>
        <CopyButton text={address} />
      </div>
      <p className="text-quiet">
        It shows what was saved last, without an account, until {sayDay(londonDay(link.until))}.
      </p>
      {end && (
        <form action={end}>
          <Button size="desk" look="plain">
            End the links given out so far
          </Button>
        </form>
      )}
    </section>
  );
}
