import { expect, test } from "./support/journey";

test("a link that we did not make shows nothing", async ({ page }) => {
  const response = await page.goto("/strategy-call/manage?token=Zm9yZ2Vk.Zm9yZ2Vk");

  expect(response?.status()).toBe(404);
});

test("two people who want one time: one gets it, the other is offered others", async ({ request }) => {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const free = await request.get(`/api/calls/slots?from=${day(9)}&to=${day(16)}&timeZone=Europe/London`);
  const { slots } = await free.json();
  const { start } = slots.at(-1);
  const book = (n: number) =>
    request.post("/api/calls", {
      data: {
        start,
        name: `Person ${n}`,
        email: `contender-${n}-${Date.now()}@example.com`,
        timeZone: "Europe/London",
      },
    });

  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => book(n)));

  const statuses = answers.map((answer) => answer.status());
  expect(new Set(statuses)).toEqual(new Set([201, 409]));
  // There are two consultants, so at most two people get one time.
  expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(2);
  const lost = await answers.find((answer) => answer.status() === 409)?.json();
  expect(lost.alternatives.length).toBeGreaterThanOrEqual(1);
});
