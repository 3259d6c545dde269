import { beforeEach, describe, expect, test } from "vitest";
import { bookCall } from "../booking";
import { cancelCall } from "../cancelling";
import { tokenFor } from "./links";
import { moveCall } from "../moving";
import { calendarFile, callByToken } from "../queries";
import { asking, emptyDiaries, newConsultant, NOW, samHasCall, samWants } from "../calls.fixtures";

const FOUR = new Date("2026-12-08T16:00:00Z");

beforeEach(emptyDiaries);

describe("the links", () => {
  test("show the call to the two who are in it, and to nobody with a link they made up", async () => {
    const consultantId = await newConsultant("Priya");
    const { id, token } = await samHasCall();

    expect(await callByToken(token)).toMatchObject({ as: "visitor", call: { id, host: { name: "Priya" } } });
    expect(await callByToken(tokenFor({ callId: id, as: "consultant", consultantId }))).toMatchObject({
      as: "consultant",
    });
    const forged = [undefined, "", "x.y", `${token}x`, token.replace(/^./, (c) => (c === "A" ? "B" : "A"))];
    expect(await Promise.all(forged.map((link) => callByToken(link)))).toEqual(Array(5).fill(null));
    expect(await moveCall(`${token}x`, FOUR, NOW)).toEqual({ ok: false, reason: "unknown" });
    expect(await cancelCall(`${token}x`, NOW)).toEqual({ ok: false, reason: "unknown" });
  });

  test("of a consultant end when a colleague takes the call", async () => {
    await newConsultant("Priya");
    const tom = await newConsultant("Tom");
    const { id, token } = await samHasCall({ with: "tom" });
    await bookCall(samWants({ start: FOUR, with: "tom", email: "ade@example.com" }), asking());
    await moveCall(token, FOUR, NOW);

    expect(await callByToken(tokenFor({ callId: id, as: "consultant", consultantId: tom }))).toBeNull();
    expect(await cancelCall(tokenFor({ callId: id, as: "consultant", consultantId: tom }), NOW)).toMatchObject({
      ok: false,
    });
  });

  test("give the calendar file as the call stands, cancelled included", async () => {
    await newConsultant("Priya");
    const { token } = await samHasCall();
    expect((await calendarFile(token, NOW))?.content).toContain("METHOD:REQUEST");

    await cancelCall(token, NOW);

    expect(await calendarFile(token, NOW)).toMatchObject({
      method: "CANCEL",
      content: expect.stringContaining("SEQUENCE:1"),
    });
    expect(await calendarFile("forged", NOW)).toBeNull();
  });
});
