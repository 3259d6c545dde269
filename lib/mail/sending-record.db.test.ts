import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { reapLeases } from "./claims";
import { later, now, post, rowOf } from "./mail.fixtures";
import { SendingRecord } from "./sending-record";

// A sending run has several lanes. When its lease ran out while one of them was sending, as after a clock that jumped, another
// lane of the same run may claim the message anew. Only one of the two may then send it and say what became of it.

const by = randomUUID();
const record = new SendingRecord(by);

async function claimed(id: string) {
  await db.outboxMail.update({
    where: { id },
    data: { status: "sending", claimedBy: by, begunAt: null, leaseUntil: later(1)() },
  });
}

test("of two lanes of one run that hold the same message, one sends it", async () => {
  const id = await post("ada@example.com");
  await claimed(id);

  expect(await record.begin(id, now)).toBe(true);
  expect(await record.begin(id, now)).toBe(false);
});

test("what was taken back and is being sent again is settled by its second sender, who counts both attempts", async () => {
  const id = await post("ada@example.com", { stream: "transactional" });
  await claimed(id);
  await record.begin(id, now);
  await reapLeases(later(2)());
  await claimed(id);
  await record.begin(id, later(2)());

  const sent = { id, subject: "Hello", error: null, status: "sent", sentAt: now } as const;
  await record.settle({ ...sent, earlier: 0, attempts: 1 });
  expect(await rowOf(id)).toMatchObject({ status: "sending", attempts: 1 });

  await record.settle({ ...sent, earlier: 1, attempts: 2 });
  expect(await rowOf(id)).toMatchObject({ status: "sent", attempts: 2 });
});
