import { may, type Permission } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { type Place, type Room, ROOMS } from "./rooms";

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
    label: "New item here",
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
