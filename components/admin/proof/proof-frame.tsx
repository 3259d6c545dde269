import type { ReactNode } from "react";
import { Logo, type OwnLogo } from "@/components/site/logo";
import { SkipLink } from "@/components/site/skip-link";
import { Button } from "@/components/ui/button";

type Props = {
  agency: string;
  logo?: OwnLogo;
  email: string;
  signOut: () => Promise<void>;
  children: ReactNode;
};

/** The walls of the admin area before one is in: whose account it is, the way out, and nothing else. */
export function ProofFrame({ agency, logo, email, signOut, children }: Props) {
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-gutter py-3">
        <Logo name={agency} logo={logo} />
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
          <span className="min-w-0 break-words">{email}</span>
          <form action={signOut}>
            <Button size="desk" look="plain">
              Sign out
            </Button>
          </form>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="px-gutter py-10 sm:py-16">
        {children}
      </main>
    </div>
  );
}

/** One thing to do, in a column that the eye need not leave. */
export function ProofColumn({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-[28rem] gap-8">
      <div className="grid gap-3">
        <h1 className="text-2xl">{title}</h1>
        <div className="grid gap-2 text-quiet">{lead}</div>
      </div>
      {children}
    </div>
  );
}
