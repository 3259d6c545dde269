import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { Attachment } from "@/lib/mail/message";
import { bookCall } from "../booking";
import { asking, emptyDiaries, newConsultant, NOW, samHasCall, samWants, theCall } from "../calls.fixtures";
import { cancelCall } from "../cancelling";
import { moveCall } from "../moving";
import { calendarFile } from "../queries";

const FOUR = new Date("2026-12-08T16:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

beforeEach(emptyDiaries);

/** What every calendar file in the outbox says of itself, by the one it went to. */
async function filesPosted() {
  const mails = await db.outboxMail.findMany({ select: { toAddress: true, attachments: true } });
  return mails.map(({ toAddress, attachments }) => {
    const content = (attachments as unknown as Attachment[])[0]?.content ?? "";
    // Folded lines joined (RFC 5545 3.1).
    return { toAddress, content: content.replace(/\r\n[ \t]/g, "") };
  });
}
const saidIn = (content: string, name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(content)?.[1]?.trim();

describe("the calendar file of a call", () => {
  test("has an identity that no other installation can have: a random number, at our domain", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();

    expect((await theCall(id)).uid).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}@localhost$/,
    );
  });

  test("is stamped with the moment of each change, so that calendars believe the later one", async () => {
    await newConsultant("Priya");
    const booking = await bookCall(samWants(), asking());
    const token = booking.ok ? new URL(booking.call.manageUrl).searchParams.get("token") : "";

    await moveCall(token ?? "", FOUR, later(10));
    await cancelCall(token ?? "", later(20));

    const theirs = (await filesPosted()).filter(({ toAddress }) => toAddress.startsWith("Sam"));
    const said = theirs.map(({ content }) => [saidIn(content, "SEQUENCE"), saidIn(content, "DTSTAMP")]);
    expect(said.toSorted()).toEqual([
      ["0", "20261124T090000Z"],
      ["1", "20261124T091000Z"],
      ["2", "20261124T092000Z"],
    ]);
  });

  test("says in words, too, when it is and where to move or cancel it: some programs show nothing else of the mail", async () => {
    await newConsultant("Priya");
    const booking = await bookCall(samWants({ timeZone: "Asia/Kolkata" }), asking());

    const theirs = (await filesPosted()).find(({ toAddress }) => toAddress.startsWith("Sam"))?.content ?? "";

    expect(saidIn(theirs, "DESCRIPTION")).toContain("Tuesday 8 December 2026\\, 10:00 (UK time)");
    expect(saidIn(theirs, "DESCRIPTION")).toContain(booking.ok ? booking.call.manageUrl : "");
  });

  test("does not give the visitor's link to the consultant, nor the consultant's to the visitor", async () => {
    await newConsultant("Priya");
    await bookCall(samWants(), asking());

    const links = (await filesPosted()).map(({ content }) => /token=([\w.-]+)/.exec(content)?.[1]);

    expect(new Set(links).size).toBe(2);
    expect((await filesPosted()).every(({ content }) => content.match(/token=[\w.-]+/g)?.length)).toBe(true);
  });

  test("got from the link long after the mail is the call as it stands: moved, and then off; never a mere copy", async () => {
    await newConsultant("Priya");
    const { token } = await samHasCall();
    const file = async () => (await calendarFile(token, later(60)))?.content.replace(/\r\n[ \t]/g, "") ?? "";

    await moveCall(token, FOUR, later(10));
    expect(await file()).toMatch(/METHOD:REQUEST[^]*SEQUENCE:1[^]*DTSTART:20261208T160000Z/);
    await cancelCall(token, later(20));

    expect(await file()).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2/);
    expect(await file()).not.toContain("PUBLISH");
  });

  test("has nothing of what the visitor wrote, what it is about, or how to reach them, but for the two names", async () => {
    await newConsultant("Priya");

    await bookCall(
      samWants({ note: "I was made redundant", phone: "07700 900123", topic: "after-a-rejection", from: { job: "x" } }),
      asking(),
    );

    expect(JSON.stringify(await filesPosted())).not.toMatch(/redundant|07700|rejection/i);
  });
});
