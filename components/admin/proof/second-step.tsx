import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

type Post = () => Promise<void>;

type Props = {
  factors: {
    authenticatorSince: Date | null;
    passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[];
    codesLeft: number;
  };
  dropApp: Post;
  dropPasskey: (id: string) => Post;
};

const day = (at: Date) => sayDay(londonDay(at), { weekday: false, year: true });

/** What somebody can prove themselves with, each with what can be done about it. */
export function SecondStep({ factors, dropApp, dropPasskey }: Props) {
  const { authenticatorSince, passkeys, codesLeft } = factors;
  const hasAny = authenticatorSince !== null || passkeys.length > 0;
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">Your second step</h2>
      <ul role="list" className="grid max-w-[44rem] divide-y divide-line border-y border-line">
        <Line
          title="Authenticator app"
          words={authenticatorSince ? `Shows your codes since ${day(authenticatorSince)}.` : "Not set up."}
        >
          <Button href="/admin/prove/set-up?next=/admin/account" size="desk" look="plain">
            {authenticatorSince ? "Set up anew" : "Set up"}
          </Button>
          {authenticatorSince && <Drop post={dropApp} what="the authenticator app" />}
        </Line>
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <Line
            key={id}
            title={`Passkey: ${name}`}
            words={`Made ${day(createdAt)}, ${lastUsedAt ? `last used ${day(lastUsedAt)}` : "not used yet"}.`}
          >
            <Drop post={dropPasskey(id)} what={`the passkey ${name}`} />
          </Line>
        ))}
        <Line title="Another passkey" words="Your finger, your face or a security key: quicker than a code.">
          <Button href="/admin/prove/set-up?next=/admin/account" size="desk" look="plain">
            Add a passkey
          </Button>
        </Line>
        {hasAny && (
          <Line title="Recovery codes" words={`${codesLeft} of 10 left.${codesLeft < 3 ? " Make new ones soon." : ""}`}>
            <Button href="/admin/account/codes" size="desk" look="plain">
              Make ten new ones
            </Button>
          </Line>
        )}
      </ul>
    </section>
  );
}

function Line({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-semibold break-words">{title}</p>
        <p className="text-quiet">{words}</p>
      </div>
      <div className="flex flex-wrap gap-2">{children}</div>
    </li>
  );
}

function Drop({ post, what }: { post: Post; what: string }) {
  return (
    <form action={post}>
      <Button size="desk" look="danger">
        Remove
        <VisuallyHidden> {what}</VisuallyHidden>
      </Button>
    </form>
  );
}
