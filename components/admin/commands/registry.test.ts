import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PERMISSIONS } from "@/lib/access/permissions";
import { STAFF_ROLES, type Staff, type StaffRole, VISITOR } from "@/lib/access/viewer";
import { isSingle } from "./pressing";
import { ACTIONS, commandsFor, roomAt } from "./registry";
import { ROOMS } from "./rooms";

const person = { personId: "11111111-1111-4111-8111-111111111111", email: "sam@example.com", name: "Sam" };
const staff = (role: StaffRole): Staff => ({ kind: "staff", ...person, role });
const all = commandsFor(staff("admin"));
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

test("no key does two things, and no key alone begins what takes two", () => {
  const keys = all.flatMap(({ keys }) => keys ?? []);

  expect(repeated(keys)).toEqual([]);
  expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key} `)))).toEqual([]);
});

test("no two commands have one name, and every one can be told from the others by its id", () => {
  expect(repeated(all.map(({ label }) => label))).toEqual([]);
  expect(repeated(all.map(({ id }) => id))).toEqual([]);
});

test("every command goes somewhere or does something, and is reached by the palette, a key, or both", () => {
  expect(all.filter(({ href, run }) => Boolean(href) === Boolean(run))).toEqual([]);
  expect(all.filter(({ isOnlyKey, keys }) => isOnlyKey && !keys)).toEqual([]);
});

test("every address of the registry is a page or an answer of this site", () => {
  const routes = globSync("app/**/{page.tsx,route.ts}", { cwd: join(import.meta.dirname, "../../..") }).map((file) =>
    file
      .replace(/^app/, "")
      .replace(/\/(?:page\.tsx|route\.ts)$/, "")
      .replace(/\/\([^)]*\)/g, ""),
  );
  const lost = all.flatMap(({ href }) =>
    href && !routes.includes(href.split("?")[0]?.replace(/\/$/, "") ?? "") ? [href] : [],
  );

  expect(lost).toEqual([]);
});

test("what a room makes is an action with an address", () => {
  const made = ROOMS.flatMap(({ makes }) => makes ?? []);

  expect(made.filter((id) => !ACTIONS.some((action) => action.id === id && action.href))).toEqual([]);
});

test("keys that stand alone are letters and signs of every keyboard, and with Ctrl only K and S are taken", () => {
  const keys = all.flatMap(({ keys }) => keys ?? []);

  expect(keys.filter((key) => isSingle(key) && !/^(?:g )?[a-z?/]$/.test(key))).toEqual([]);
  expect(keys.filter((key) => !isSingle(key)).sort()).toEqual(["Mod+k", "Mod+s"]);
});

test.each(STAFF_ROLES)("a %s is offered nothing that the role may not", (role) => {
  const offered = commandsFor(staff(role)).map(({ label }) => label);
  const mayNot = [...ROOMS, ...ROOMS.flatMap(({ pages = [] }) => pages), ...ACTIONS].filter(
    ({ needs }) => needs && !GRANTED[role].includes(needs),
  );

  expect(offered.filter((label) => mayNot.some((one) => one.label === label))).toEqual([]);
});

test("an editor is not told of calls, applications, subscribers or settings; a visitor of no room at all", () => {
  const editor = commandsFor(staff("editor")).map(({ label }) => label);

  expect(editor).toEqual(expect.arrayContaining(["Jobs", "Posts", "New post"]));
  expect(editor.filter((label) => /call|applic|subscriber|settings|mail|message|diar/i.test(label))).toEqual([]);
  expect(commandsFor(VISITOR).filter(({ where }) => where === "Go to")).toEqual([]);
});

test.each([
  ["/admin", "/admin"],
  ["/admin/calls/diaries/1", "/admin/calls"],
  ["/admin/posts", "/admin/posts"],
  ["/admin/find", undefined],
])("%s lies in the room %s", (path, room) => {
  expect(roomAt(ROOMS, path)?.href).toBe(room);
});

/** The table of lib/access/permissions.ts as its own test has it, so that a slip there does not hide one here. */
const GRANTED: Record<StaffRole, string[]> = {
  admin: PERMISSIONS,
  recruiter: PERMISSIONS.filter(
    (one) =>
      ![
        "write:posts",
        "write:emails",
        "write:settings",
        "read:staff",
        "write:staff",
        "export:people",
        "read:audit",
      ].includes(one),
  ),
  editor: ["read:jobs", "read:posts", "write:posts", "read:numbers", "use:bin"],
  viewer: ["read:jobs", "read:clients", "read:calls", "read:posts", "read:numbers"],
};
