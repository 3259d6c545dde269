import { may, type Permission } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";

/** What waits in a room, counted beside its name. */
export type Waiting = "applications" | "messages" | "outcomes";

/** Somewhere to go. `also` has other words that people type for it. */
export interface Place {
  label: string;
  href: string;
  needs: Permission;
  also?: string;
}

/** A room of the admin area; `key` is pressed after g. */
export interface Room extends Place {
  key: string;
  waiting?: Waiting;
  /** What n makes while one is in it: the id of an action. */
  makes?: string;
  pages?: Place[];
}

/** The rail, the menu, the palette and the help sheet are all made from this list, in this order. */
export const ROOMS: Room[] = [
  { label: "Today", href: "/admin", needs: "read:numbers", key: "t", also: "home start dashboard waiting" },
  {
    label: "Jobs",
    href: "/admin/jobs",
    needs: "read:jobs",
    key: "j",
    also: "vacancies adverts",
    makes: "new-job",
    pages: [
      { label: "Drafts of jobs", href: "/admin/jobs?state=draft", needs: "read:jobs" },
      { label: "Scheduled jobs", href: "/admin/jobs?state=scheduled", needs: "read:jobs" },
      { label: "Closed jobs", href: "/admin/jobs?state=closed", needs: "read:jobs" },
      { label: "Withdrawn jobs", href: "/admin/jobs?state=withdrawn", needs: "read:jobs" },
    ],
  },
  {
    label: "Vacancies",
    href: "/admin/vacancies",
    needs: "read:clients",
    key: "v",
    also: "openings headcount pipeline",
  },
  {
    label: "Clients",
    href: "/admin/clients",
    needs: "read:clients",
    key: "l",
    also: "companies employers contacts terms",
    pages: [
      { label: "Employers without a client", href: "/admin/clients/employers", needs: "read:clients", also: "names" },
    ],
  },
  {
    label: "Candidates",
    href: "/admin/candidates",
    needs: "read:candidates",
    key: "d",
    also: "people accounts graduates",
  },
  {
    label: "Applications",
    href: "/admin/applications",
    needs: "read:applications",
    key: "a",
    also: "applicants cvs people",
    waiting: "applications",
    pages: [
      {
        label: "Applications not read yet",
        href: "/admin/applications?unread=1",
        needs: "read:applications",
        also: "new",
      },
    ],
  },
  {
    label: "Calls",
    href: "/admin/calls",
    needs: "read:calls",
    key: "c",
    also: "calendar diary strategy",
    waiting: "outcomes",
    makes: "book-call",
    pages: [
      { label: "List of calls", href: "/admin/calls/list", needs: "read:calls", also: "coming" },
      { label: "Past calls", href: "/admin/calls/list?past=1", needs: "read:calls", also: "outcomes held missed" },
      { label: "Diaries", href: "/admin/calls/diaries", needs: "read:calls", also: "hours consultants availability" },
      { label: "Figures of calls", href: "/admin/calls/figures", needs: "read:calls", also: "numbers charts" },
    ],
  },
  {
    label: "Messages",
    href: "/admin/messages",
    needs: "read:messages",
    key: "m",
    also: "contact enquiries inbox",
    waiting: "messages",
  },
  {
    label: "Emails",
    href: "/admin/emails",
    needs: "read:emails",
    key: "e",
    also: "digests alerts runs newsletter",
    pages: [
      { label: "Subscribers", href: "/admin/emails/subscribers", needs: "read:emails", also: "alerts addresses" },
      { label: "Mail that has not arrived", href: "/admin/emails/waiting", needs: "read:emails", also: "failed stuck" },
      { label: "Letters", href: "/admin/emails/letters", needs: "read:emails", also: "templates" },
      {
        label: "Our domain",
        href: "/admin/emails/delivery",
        needs: "read:emails",
        also: "delivery dns spf dkim dmarc",
      },
      { label: "Move subscribers in", href: "/admin/emails/subscribers/import", needs: "write:emails", also: "import" },
    ],
  },
  {
    label: "Posts",
    href: "/admin/posts",
    needs: "read:posts",
    key: "p",
    also: "articles blog insights",
    makes: "new-post",
    pages: [
      { label: "Posts to be read", href: "/admin/posts?state=review", needs: "read:posts", also: "review drafts" },
      { label: "Pictures", href: "/admin/posts/pictures", needs: "read:posts", also: "images library" },
      { label: "Figures of posts", href: "/admin/posts/figures", needs: "read:numbers", also: "reads numbers charts" },
      { label: "Move posts in and out", href: "/admin/posts/move", needs: "write:posts", also: "import export" },
    ],
  },
  {
    label: "Figures",
    href: "/admin/figures",
    needs: "read:numbers",
    key: "f",
    also: "charts numbers reports statistics",
  },
  { label: "Bin", href: "/admin/bin", needs: "use:bin", key: "b", also: "deleted thrown away put back" },
  { label: "Audit", href: "/admin/audit", needs: "read:audit", key: "u", also: "who did what record history log" },
  {
    label: "Settings",
    href: "/admin/settings",
    needs: "write:settings",
    key: "s",
    also: "agency brand",
    pages: [
      { label: "Look", href: "/admin/settings/look", needs: "write:settings", also: "colours logo" },
      { label: "Sender of our mail", href: "/admin/settings/mail", needs: "write:settings", also: "from reply" },
      { label: "Privacy", href: "/admin/settings/privacy", needs: "write:settings", also: "retention notice" },
      { label: "Staff", href: "/admin/settings/staff", needs: "read:staff", also: "colleagues roles invite" },
    ],
  },
];

/** What a command does by itself; with an `href` it goes there instead. */
export type Run =
  | "palette"
  | "help"
  | "search"
  | "make"
  | "next-row"
  | "previous-row"
  | "select-row"
  | "edit"
  | "save"
  | "theme"
  | "single-keys"
  | "sign-out";

/** Something that can be done from the palette, by a key, or both. */
export interface Action {
  id: string;
  label: string;
  also?: string;
  /** As pressed: "n", "?", "g j", "Mod+k" (Ctrl, on a Mac Command). */
  keys?: string;
  needs?: Permission;
  href?: string;
  run?: Run;
  /** The part of the help sheet that names it. */
  where: "Anywhere" | "On a list" | "On a page";
  /** Means something only where the focus or the page is: not offered in the palette. */
  isOnlyKey?: boolean;
}

export const ACTIONS: Action[] = [
  {
    id: "account",
    label: "Your account",
    also: "sign-ins sessions second step passkey",
    href: "/admin/account",
    where: "Anywhere",
  },
  {
    id: "palette",
    label: "Search, or do something",
    keys: "Mod+k",
    run: "palette",
    where: "Anywhere",
    isOnlyKey: true,
  },
  {
    id: "make",
    label: "Make a new one of what the room is for",
    keys: "n",
    run: "make",
    where: "Anywhere",
    isOnlyKey: true,
  },
  {
    id: "new-job",
    label: "New job",
    also: "write advert",
    href: "/admin/jobs/new",
    needs: "write:jobs",
    where: "Anywhere",
  },
  {
    id: "new-post",
    label: "New post",
    also: "write article",
    href: "/admin/posts/new",
    needs: "write:posts",
    where: "Anywhere",
  },
  {
    id: "book-call",
    label: "Book a call for somebody",
    also: "new call rang telephone",
    href: "/admin/calls/new",
    needs: "write:calls",
    where: "Anywhere",
  },
  {
    id: "day-apart",
    label: "Set a day apart in your diary",
    also: "holiday away exception hours off",
    href: "/admin/calls/diaries/mine",
    needs: "write:calls",
    where: "Anywhere",
  },
  { id: "help", label: "Show the keys", also: "help shortcuts keyboard", keys: "?", run: "help", where: "Anywhere" },
  {
    id: "theme",
    label: "Change between light and dark",
    also: "theme night day colours",
    run: "theme",
    where: "Anywhere",
  },
  {
    id: "single-keys",
    label: "Switch single keys off or on",
    also: "shortcuts keyboard",
    run: "single-keys",
    where: "Anywhere",
  },
  { id: "site", label: "See the site as visitors do", also: "home public", href: "/", where: "Anywhere" },
  { id: "sign-out", label: "Sign out", also: "log leave", run: "sign-out", where: "Anywhere" },
  {
    id: "search",
    label: "Go to the search of the list",
    keys: "/",
    run: "search",
    where: "On a list",
    isOnlyKey: true,
  },
  { id: "next-row", label: "The next row", keys: "j", run: "next-row", where: "On a list", isOnlyKey: true },
  { id: "previous-row", label: "The row before", keys: "k", run: "previous-row", where: "On a list", isOnlyKey: true },
  {
    id: "select-row",
    label: "Tick the row, or not",
    keys: "x",
    run: "select-row",
    where: "On a list",
    isOnlyKey: true,
  },
  {
    id: "edit",
    label: "Edit what the row or the page is about",
    keys: "e",
    run: "edit",
    where: "On a page",
    isOnlyKey: true,
  },
  { id: "save", label: "Save what you are writing", keys: "Mod+s", run: "save", where: "On a page", isOnlyKey: true },
];

/** A command as the palette and the help sheet show it: a room, a page of a room, or an action. */
export interface Command extends Omit<Action, "where"> {
  where: Action["where"] | "Go to";
}

/** All that this viewer may reach or do, rooms first. Made on the server: what is not granted never reaches the browser. */
export function commandsFor(viewer: Viewer): Command[] {
  const places = roomsFor(viewer).flatMap(({ pages = [], key, ...room }) => [
    going(room, `g ${key}`),
    ...pages.filter(({ needs }) => may(viewer, needs)).map((page) => going(page)),
  ]);
  return [...places, ...ACTIONS.filter(({ needs }) => !needs || may(viewer, needs))];
}

/** The rooms that this viewer may enter. */
export const roomsFor = (viewer: Viewer): Room[] => ROOMS.filter(({ needs }) => may(viewer, needs));

const going = ({ label, href, also }: Pick<Place, "label" | "href" | "also">, keys?: string): Command => ({
  id: href,
  label,
  also,
  href,
  keys,
  where: "Go to",
});

/** The room that an address lies in: the one whose address is the longest beginning of it. */
export function roomAt<Kind extends Pick<Room, "href">>(rooms: Kind[], path: string): Kind | undefined {
  return rooms
    .filter(({ href }) => path === href || (href !== "/admin" && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)
    .at(0);
}
