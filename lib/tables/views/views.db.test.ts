import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aMember } from "../tables.fixtures";
import { changeView, deleteView, savedViews, saveView, showViewFirst } from "./views";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
let ada: Staff;
let bob: Staff;
let eve: Staff;

beforeEach(async () => {
  await emptied("person", "saved_view");
  ada = await aMember("admin", "Ada");
  bob = await aMember("recruiter", "Bob");
  eve = await aMember("viewer", "Eve");
});

const parameters = "state=closed&q=planner&sort=-applied&page=7&horns=2";
const kept = async (viewer: Staff, name: string, more = {}, room = "jobs") => {
  const saved = await saveView(viewer, room, { name, parameters, ...more }, now);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.id;
};
const names = async (viewer: Staff, room = "jobs") => (await savedViews(viewer, room))?.map(({ name }) => name);

test("a view keeps what makes sense of an address, and not where in it somebody was", async () => {
  await kept(ada, "Closed planners");

  expect((await savedViews(ada, "jobs"))?.[0]?.parameters).toBe("q=planner&state=closed&sort=-applied");
});

test("a view is its owner's until it is shared, and then everybody's who may see the room", async () => {
  const id = await kept(ada, "Mine");
  expect(await names(bob)).toEqual([]);

  await changeView(ada, id, { name: "Ours", shared: true }, now);

  expect(await savedViews(bob, "jobs")).toMatchObject([{ name: "Ours", owner: "Ada" }]);
  expect(await names(eve)).toEqual(["Ours"]);
});

test("a room that one may not see has no views, and takes none", async () => {
  await kept(ada, "Everybody", { shared: true }, "candidates");

  expect(await savedViews(eve, "candidates")).toBeNull();
  expect(await saveView(eve, "candidates", { name: "Peep", parameters: "" }, now)).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await saveView(ada, "constructor", { name: "No room", parameters: "" }, now)).toMatchObject({ ok: false });
});

test("a name is there once for its owner and room, however it is written, also when two are saved at once", async () => {
  await kept(ada, "Closing soon");

  expect(await saveView(ada, "jobs", { name: "closing SOON", parameters }, now)).toEqual({
    ok: false,
    reason: "name-taken",
  });
  await kept(bob, "Closing soon");
  await kept(ada, "Closing soon", {}, "posts");

  const both = await Promise.all([1, 2].map(() => saveView(ada, "jobs", { name: "Twice", parameters }, now)));
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
});

test("thirty views are enough", async () => {
  for (let at = 0; at < 30; at++) await kept(ada, `View ${at}`);

  expect(await saveView(ada, "jobs", { name: "One more", parameters }, now)).toEqual({ ok: false, reason: "full" });
});

test("a colleague's view can be shown first but not changed or deleted", async () => {
  const id = await kept(ada, "Ours", { shared: true });

  expect(await changeView(bob, id, { name: "Taken" }, now)).toEqual({ ok: false, reason: "not-found" });
  expect(await deleteView(bob, id)).toBe(false);
  expect(await showViewFirst(bob, "jobs", id)).toBe(true);
  expect((await savedViews(bob, "jobs"))?.[0]?.isFirst).toBe(true);
  expect((await savedViews(ada, "jobs"))?.[0]?.isFirst).toBe(false);
});

test("nobody's view is first when it is not theirs to see, or is deleted, or no longer shared", async () => {
  const id = await kept(ada, "Mine");
  expect(await showViewFirst(bob, "jobs", id)).toBe(false);
  expect(await showViewFirst(bob, "jobs", "no id")).toBe(false);

  await changeView(ada, id, { name: "Mine", shared: true }, now);
  await showViewFirst(bob, "jobs", id);
  await changeView(ada, id, { name: "Mine" }, now);
  expect(await savedViews(bob, "jobs")).toEqual([]);

  await deleteView(ada, id);
  expect(await db.defaultView.count()).toBe(0);
});

test("a new first view takes the place of the last", async () => {
  await kept(ada, "One", { first: true });
  await kept(ada, "Two", { first: true });

  expect((await savedViews(ada, "jobs"))?.filter(({ isFirst }) => isFirst)).toMatchObject([{ name: "Two" }]);
});

test("the database refuses an empty name and a book of parameters", async () => {
  const row = { ownerId: ada.personId, room: "jobs", parameters: "", createdAt: now, updatedAt: now };

  await expect(db.savedView.create({ data: { ...row, name: " " } })).rejects.toThrow("saved_view_name_length");
  await expect(db.savedView.create({ data: { ...row, name: "Book", parameters: "x".repeat(2001) } })).rejects.toThrow(
    "saved_view_parameters_length",
  );
});
