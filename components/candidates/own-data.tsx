import { Button } from "@/components/ui/button";
import { AccountSection } from "./account-section";

type Post = () => Promise<void>;

/** Take everything away, or have it deleted; and the ways out. */
export function OwnData({ signOut, signOutEverywhere }: { signOut: Post; signOutEverywhere: Post }) {
  return (
    <AccountSection id="data" title="Your data">
      <p className="max-w-[38em] text-quiet">
        Everything we keep about you is yours to take: one archive with your account, profile, applications, alerts,
        calls, messages, the emails we sent and the files you gave us. Deleting removes all of it for good.
      </p>
      <p className="flex flex-wrap items-center gap-3">
        <Button href="/account/download" look="plain" icon="download" download>
          Download everything
        </Button>
        <Button href="/account/delete" look="danger">
          Delete everything
        </Button>
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <form action={signOut}>
          <Button type="submit" look="plain" size="little">
            Sign out
          </Button>
        </form>
        <form action={signOutEverywhere}>
          <Button type="submit" look="plain" size="little">
            Sign out on every device
          </Button>
        </form>
      </div>
    </AccountSection>
  );
}
