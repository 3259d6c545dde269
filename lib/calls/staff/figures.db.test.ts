import { beforeEach, expect, test } from "vitest";
import { bookCall } from "../booking";
import { admin, asking, emptyDiaries, newConsultant, NOW, samHasCall, samWants } from "../calls.fixtures";
import { callFigures } from "./figures";
import { recordOutcome } from "./outcome";
import { AFTER } from "./staff.fixtures";

beforeEach(emptyDiaries);

test("figures say what became of the calls, by topic and by what led to them", async () => {
  await newConsultant("Priya");
  const { id } = await samHasCall({ topic: "interview-nerves", from: { post: "after-a-no" } });
  await bookCall(samWants({ start: new Date("2026-12-08T11:00:00Z"), email: "ade@example.com" }), asking());
  await recordOutcome(admin, id, { outcome: "held" }, AFTER);

  const figures = await callFigures(admin, NOW, new Date("2026-12-31T00:00:00Z"), new Date("2026-12-08T12:00:00Z"));

  expect(figures).toMatchObject({ booked: 2, held: 1, untold: 1, cancelled: 0, missedByVisitor: 0 });
  expect(figures?.leadHours).toBeGreaterThan(300);
  expect(figures?.byTopic).toContainEqual({ topic: "interview-nerves", calls: 1, held: 1 });
  expect(figures?.bySource).toEqual(
    expect.arrayContaining([
      { source: "post", calls: 1 },
      { source: "page", calls: 1 },
    ]),
  );
});
