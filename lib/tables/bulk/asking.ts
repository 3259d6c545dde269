import type { BulkAct, BulkChoice } from "@/lib/access/bulk-act";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { localDate } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { actsFor } from "../rooms";
import { keepWishes, lettersReady } from "./letters";
import { workOn } from "./running";

/** This long a run goes on in the request that asked for it, in milliseconds; the rest is the worker's. */
const AT_ONCE_MS = 1500;

type Asked =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "choose"; errors: Record<string, string> }
  /** Its letters are to be looked at, or looked at anew: nothing was done. */
  | { ok: false; reason: "look" };

const OWN = { id: true, room: true, act: true, askedAt: true } as const satisfies Prisma.BulkRunSelect;

/** A run of the viewer's own, with its act when they still may. */
export async function ownRun(viewer: Viewer, id: string) {
  if (viewer.kind !== "staff" || !isUuid(id)) return null;
  const run = await db.bulkRun.findFirst({ where: { id, staffId: viewer.personId }, select: OWN });
  const act = run && actsFor(viewer, run.room).find(({ key }) => key === run.act);
  return act && may(viewer, act.needs) ? { run, act } : null;
}

/** Asks for what was looked at to be done. Asking twice is asking once. Letters go out as they were shown, or not at all. */
export async function askRun(
  viewer: Viewer,
  id: string,
  typed: Record<string, string>,
  clock: () => Date,
): Promise<Asked> {
  const own = await ownRun(viewer, id);
  if (!own) return { ok: false, reason: "not-found" };
  const { choices, errors } = await chosen(viewer, own.act, typed);
  if (Object.keys(errors).length > 0) return { ok: false, reason: "choose", errors };
  if (own.act.letters && viewer.kind === "staff" && !own.run.askedAt) {
    await keepWishes(id, typed, choices);
    const asked = { id, act: own.act, viewer, seen: typed.seen ?? "" };
    if (typed.then === "show" || !(await lettersReady(asked, clock()))) return { ok: false, reason: "look" };
  }
  await db.$transaction(async (tx) => {
    const data = { askedAt: clock(), ...(!own.act.letters && { choices }) };
    await tx.bulkRun.updateMany({ where: { id, askedAt: null }, data });
    await tx.$executeRaw`SELECT pg_notify('bulk', '')`;
  });
  await goOn(id, clock);
  return { ok: true };
}

/** Asks for a run to be taken back: rows that wait are not done, and those that are done are put back. */
export async function askUndo(viewer: Viewer, id: string, clock: () => Date): Promise<boolean> {
  const own = await ownRun(viewer, id);
  if (!own?.run.askedAt) return false;
  await db.$transaction(async (tx) => {
    await tx.bulkRun.updateMany({ where: { id, undoAskedAt: null }, data: { undoAskedAt: clock() } });
    await tx.bulkRow.updateMany({
      where: { runId: id, status: "waiting" },
      data: { status: "skipped", why: "It was taken back before its turn" },
    });
    await tx.$executeRaw`SELECT pg_notify('bulk', '')`;
  });
  await goOn(id, clock);
  return true;
}

async function goOn(id: string, clock: () => Date): Promise<void> {
  const until = clock().getTime() + AT_ONCE_MS;
  await workOn(id, clock, () => clock().getTime() > until);
}

async function chosen(viewer: Viewer, act: BulkAct, typed: Record<string, string>) {
  const choices: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const choice of (await act.choices?.(viewer)) ?? []) {
    const value = typed[choice.key] ?? "";
    if (isAnswer(choice, value)) choices[choice.key] = value;
    else errors[choice.key] = choice.kind === "day" ? "Choose a day" : "Choose one of them";
  }
  return { choices, errors };
}

const isAnswer = (choice: BulkChoice, value: string): boolean =>
  choice.kind === "day" ? localDate(value) !== null : Object.hasOwn(choice.options, value);
