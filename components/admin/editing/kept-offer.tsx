import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sayMoment } from "@/lib/core/time/say";

type Props = {
  /** What is edited, and the address of its editor. */
  what: "post" | "job";
  path: string;
  copy: { savedAt: Date; baseVersion: number };
  /** Its version now. */
  version: number;
  leave: () => Promise<void>;
};

/** Offers what was typed and not saved; nothing becomes of it until somebody chooses. */
export function KeptOffer({ what, path, copy, version, leave }: Props) {
  const isOld = copy.baseVersion < version;
  return (
    <Notice
      tone="warn"
      className="mb-5"
      title={`You have text from ${sayMoment(copy.savedAt, undefined, { year: false })} that is not saved`}
    >
      {isOld && <p>The {what} has changed since: you will be shown both.</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button href={isOld ? `${path}/merge` : `${path}?from=kept`} size="desk">
          {isOld ? "Put the two together" : "Go on with it"}
        </Button>
        <form action={leave}>
          <Button type="submit" look="plain" size="desk">
            Leave it
          </Button>
        </form>
      </div>
    </Notice>
  );
}
