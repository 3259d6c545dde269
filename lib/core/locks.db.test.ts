import { expect, test } from "vitest";
import { db, Prisma } from "./db";
import { type LockKind, lockNamed } from "./locks";

/** Whether this key could be had at once by somebody else. */
async function isFree(key: Prisma.Sql): Promise<boolean> {
  const [row] = await db.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(${key}) AS free`;
  return row?.free ?? false;
}

test("whoever wants the same waits until the first is done, and sees what it wrote; whoever wants another does not wait", async () => {
  const order: string[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const work = (name: string, kind: LockKind, of: string, until?: Promise<void>) =>
    db.$transaction(async (tx) => {
      await lockNamed(tx, kind, of);
      order.push(`${name} begins`);
      await until;
      order.push(`${name} ends`);
    });

  const first = work("first", "address", "Sam@example.com", finished);
  await expect.poll(() => order).toEqual(["first begins"]);
  const second = work("second", "address", "sam@EXAMPLE.com");
  await work("other address", "address", "ade@example.com");
  await work("other kind", "application", "sam@example.com");
  finish();
  await Promise.all([first, second]);

  expect(order.slice(-3)).toEqual(["first ends", "second begins", "second ends"]);
  expect(order.slice(1, -3)).toEqual([
    "other address begins",
    "other address ends",
    "other kind begins",
    "other kind ends",
  ]);
});

test.each<[string, LockKind, Prisma.Sql]>([
  ["the trigger that keeps an admin", "staff_keeps_an_admin", Prisma.sql`hashtext('staff_keeps_an_admin')`],
  ["the trigger of two accounts of one person", "same_person", Prisma.sql`hashtextextended('same_person', 0)`],
  ["the version before that numbers what goes live", "live-sequence", Prisma.sql`4072026`],
  ["the version before that writes down a client", "client", Prisma.sql`4072028`],
])("%s waits for this lock too", async (_, kind, key) => {
  await db.$transaction(async (tx) => {
    expect(await isFree(key)).toBe(true);
    await lockNamed(tx, kind);
    expect(await isFree(key)).toBe(false);
  });
});
