import type { ReactNode } from "react";
import { Logo } from "@/components/site/logo";
import { SkipLink } from "@/components/site/skip-link";
import { Button } from "@/components/ui/button";
import { may, type Permission } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";
import { AdminNavLink } from "./admin-nav-link";

const ROOMS: { label: string; href: string; needs: Permission }[] = [
  { label: "Today", href: "/admin", needs: "read:numbers" },
  { label: "Jobs", href: "/admin/jobs", needs: "read:jobs" },
  { label: "Applications", href: "/admin/applications", needs: "read:applications" },
  { label: "Calls", href: "/admin/calls", needs: "read:calls" },
  { label: "Messages", href: "/admin/messages", needs: "read:messages" },
  { label: "Emails", href: "/admin/emails", needs: "read:emails" },
  { label: "Posts", href: "/admin/posts", needs: "read:posts" },
  { label: "Settings", href: "/admin/settings", needs: "write:settings" },
  { label: "Bin", href: "/admin/bin", needs: "use:bin" },
  { label: "Audit", href: "/admin/audit", needs: "read:audit" },
];

type Props = { name: string; staff: Staff; signOut: () => Promise<void>; children: ReactNode };

/** The admin area's walls: a rail of rooms on wide screens, a line of them on narrow ones. Rooms one may not enter are not there. */
export function AdminFrame({ name, staff, signOut, children }: Props) {
  const rooms = ROOMS.filter(({ needs }) => may(staff, needs));
  return (
    <div className="min-h-dvh text-desk [--text-sm:0.8125rem] 2xl:grid 2xl:grid-cols-[13rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="border-line bg-sand px-gutter py-3 2xl:sticky 2xl:top-0 2xl:flex 2xl:h-dvh 2xl:flex-col 2xl:border-e 2xl:px-3">
        <div className="flex items-center justify-between 2xl:px-1.5 2xl:py-2">
          <Logo
            name={name}
            href="/admin"
            className="text-base 2xl:text-[0.9375rem] 2xl:leading-tight 2xl:whitespace-normal"
          />
          <form action={signOut} className="2xl:hidden">
            <Button size="desk" look="plain">
              Sign out
            </Button>
          </form>
        </div>
        <nav
          aria-label="Admin"
          className="-mx-1 mt-2 flex gap-1 overflow-x-auto px-1 pb-1 [scrollbar-width:none] 2xl:grid"
        >
          {rooms.map(({ label, href }) => (
            <AdminNavLink key={href} href={href}>
              {label}
            </AdminNavLink>
          ))}
        </nav>
        <div className="mt-auto hidden gap-3 px-2.5 pb-2 2xl:grid">
          <p className="min-w-0">
            <span className="block truncate font-semibold">{staff.name}</span>
            <span className="text-quiet">{staff.role}</span>
          </p>
          <form action={signOut}>
            <Button size="desk" look="plain">
              Sign out
            </Button>
          </form>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 px-gutter pt-5 pb-16 2xl:px-8">
        {children}
      </main>
    </div>
  );
}
