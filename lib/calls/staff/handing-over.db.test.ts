import { beforeEach, expect, test } from "vitest";
import { bookCall } from "../booking";
import { admin, asking, emptyDiaries, newConsultant, NOW, samHasCall, samWants } from "../calls.fixtures";
import { callForStaff } from "./calls";
import { stopTakingCalls } from "./handing-over";

beforeEach(emptyDiaries);

test("whoever leaves takes no more calls, and those to come go to colleagues", async () => {
  const priya = await newConsultant("Priya");
  await newConsultant("Tom");
  const { id } = await samHasCall({ with: "priya" });

  expect(await stopTakingCalls(admin, priya, NOW)).toEqual({ moved: 1, left: [] });

  expect(await callForStaff(admin, id)).toMatchObject({ host: { name: "Tom" } });
  expect(await bookCall(samWants({ with: "priya", start: new Date("2026-12-09T10:00:00Z") }), asking())).toMatchObject({
    ok: false,
    reason: "unknown-consultant",
  });
});
