import type { ReactNode } from "react";
import { Logo, type OwnLogo } from "@/components/site/logo";
import { SkipLink } from "@/components/site/skip-link";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Staff } from "@/lib/access/viewer";
import { AdminNavLink } from "./admin-nav-link";
import { CommandDesk } from "./commands/command-desk";
import { commandsFor, roomsFor } from "./commands/registry";
import type { Room, Waiting } from "./commands/rooms";
import { SignOutForm } from "./commands/sign-out-form";

type Props = {
  name: string;
  logo?: OwnLogo;
  staff: Staff;
  waiting: Partial<Record<Waiting, number>>;
  signOut: () => Promise<void>;
  children: ReactNode;
};

/**
 * The admin area's walls: a rail of rooms on wide screens, a menu of them on narrow ones. Rooms one may not enter are not
 * there.
 */
export function AdminFrame({ name, logo, staff, waiting, signOut, children }: Props) {
  const rooms = roomsFor(staff);
  const desk = (
    <CommandDesk
      commands={commandsFor(staff)}
      rooms={rooms.map(({ href, makes }) => ({ href, makes }))}
      personId={staff.personId}
      signOut={signOut}
    />
  );
  return (
    <div className="min-h-dvh text-desk [--text-sm:0.8125rem] pointer-fine:[--control-pad:0.25rem] pointer-fine:[--control-text:0.875rem] pointer-fine:[--control:2.375rem] 2xl:grid 2xl:grid-cols-[13rem_minmax(0,1fr)]">
      {/* Before anything is painted: light or dark as this browser was told (public/theme.js). */}
      {/* eslint-disable-next-line @next/next/no-sync-scripts -- later, the page would flash in the other colours first */}
      <script src="/theme.js" />
      <SkipLink />
      <header className="relative z-10 grid content-start gap-2.5 border-line max-2xl:items-center bg-sand px-gutter py-3 grid-cols-[minmax(0,1fr)_auto] 2xl:sticky 2xl:top-0 2xl:h-dvh 2xl:grid-cols-[minmax(0,1fr)] 2xl:grid-rows-[auto_auto_1fr_auto] 2xl:overflow-y-auto 2xl:border-e 2xl:px-3 print:hidden">
        <Logo
          name={name}
          logo={logo}
          href="/admin"
          className="text-base 2xl:px-1.5 2xl:py-2 2xl:text-[0.9375rem] 2xl:leading-tight 2xl:whitespace-normal"
        />
        <details className="2xl:hidden">
          <summary className="flex min-h-9 items-center gap-2 rounded-control border border-edge bg-raised px-3 font-semibold pointer-coarse:min-h-11">
            <Icon name="menu" />
            Menu
          </summary>
          <div className="absolute inset-x-0 top-full grid max-h-[80dvh] gap-4 overflow-y-auto border-y border-line bg-sand px-gutter py-4 shadow-float">
            <nav aria-label="Admin" className="grid grid-cols-[repeat(auto-fill,minmax(min(10rem,100%),1fr))] gap-1">
              <Rooms rooms={rooms} waiting={waiting} />
            </nav>
            <WhoAmI staff={staff} signOut={signOut} />
          </div>
        </details>
        <div className="max-2xl:col-span-2">{desk}</div>
        <nav aria-label="Admin" className="hidden content-start gap-1 2xl:grid">
          <Rooms rooms={rooms} waiting={waiting} />
        </nav>
        <div className="hidden px-2.5 pb-2 2xl:block">
          <WhoAmI staff={staff} signOut={signOut} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 px-gutter pt-5 pb-16 2xl:px-8">
        {children}
      </main>
    </div>
  );
}

function Rooms({ rooms, waiting }: { rooms: Room[]; waiting: Props["waiting"] }) {
  return rooms.map(({ label, href, waiting: what }) => (
    <AdminNavLink key={href} href={href} label={label} waiting={what && waiting[what]} />
  ));
}

function WhoAmI({ staff, signOut }: Pick<Props, "staff" | "signOut">) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <a href="/admin/account" className="min-w-0 text-inherit no-underline hover:underline">
        <span className="block font-semibold break-words">{staff.name}</span>
        <span className="text-quiet">Your account, {staff.role}</span>
      </a>
      <SignOutForm signOut={signOut}>
        <Button size="desk" look="plain">
          Sign out
        </Button>
      </SignOutForm>
    </div>
  );
}
