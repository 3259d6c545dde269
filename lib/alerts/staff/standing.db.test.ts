import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { asked, emptyAlerts, subscribed, tuesday } from "../alerts.fixtures";

beforeEach(emptyAlerts);

const COUNTED = `SELECT subscriber.id, subscriber.created_at AS "createdAt", lower(subscriber.email::text) AS address,
  count(alert.id) FILTER (WHERE stopped_at IS NULL AND alert.confirmed_at IS NOT NULL AND frequency = 'daily')::int AS daily,
  count(alert.id) FILTER (WHERE stopped_at IS NULL AND alert.confirmed_at IS NOT NULL AND frequency = 'weekly')::int AS weekly,
  count(alert.id) FILTER (WHERE stopped_at IS NULL AND alert.confirmed_at IS NULL)::int AS waiting,
  count(alert.id) FILTER (WHERE stopped_at IS NOT NULL)::int AS stopped
  FROM subscriber LEFT JOIN alert ON alert.subscriber_id = subscriber.id GROUP BY subscriber.id ORDER BY address`;
const KEPT = `SELECT subscriber_id AS id, created_at AS "createdAt", address, live_daily AS daily, live_weekly AS weekly, waiting, stopped
  FROM subscriber_standing ORDER BY address`;

async function keptAndCounted() {
  return { kept: await db.$queryRawUnsafe(KEPT), counted: await db.$queryRawUnsafe(COUNTED) };
}

/** Everything that can become of alerts, one after the other. */
const TURNS: Record<string, (ids: { alert: string; subscriber: string }) => Promise<unknown>> = {
  "nothing yet": async () => null,
  "another frequency": ({ alert }) => db.alert.update({ where: { id: alert }, data: { frequency: "daily" } }),
  "a stop": ({ alert }) => db.alert.update({ where: { id: alert }, data: { stoppedAt: tuesday } }),
  "a stop at another hour": ({ alert }) => db.alert.update({ where: { id: alert }, data: { stoppedAt: asked } }),
  "a return": ({ alert }) => db.alert.update({ where: { id: alert }, data: { stoppedAt: null, nextDueAt: tuesday } }),
  "a confirmation that is taken back": ({ alert }) =>
    db.alert.update({ where: { id: alert }, data: { confirmedAt: null, nextDueAt: null } }),
  "another address": ({ subscriber }) =>
    db.subscriber.update({ where: { id: subscriber }, data: { email: "Zoe.New@Example.com" } }),
  "another subscriber": async ({ alert }) =>
    db.alert.update({
      where: { id: alert },
      data: { subscriber: { connect: { email: "other@example.com" } } },
    }),
  "the end of it": ({ alert }) => db.alert.deleteMany({ where: { id: alert } }),
  "the end of its subscriber": ({ subscriber }) => db.subscriber.deleteMany({ where: { id: subscriber } }),
};

test("what is kept of a subscriber's alerts is what one counts, whatever becomes of them", async () => {
  const alert = await subscribed("zoe@example.com", asked);
  await subscribed("zoe@example.com", asked, { q: "law" }, "daily");
  await subscribed("other@example.com", asked, { q: "art" });
  const { subscriberId: subscriber } = await db.alert.findUniqueOrThrow({ where: { id: alert } });
  const wrong: string[] = [];

  for (const [words, turn] of Object.entries(TURNS)) {
    await turn({ alert, subscriber });
    const { kept, counted } = await keptAndCounted();
    if (JSON.stringify(kept) !== JSON.stringify(counted)) wrong.push(words);
  }

  expect(wrong).toEqual([]);
});

test("two who stop alerts of one subscriber at once are both counted", async () => {
  await subscribed("zoe@example.com", asked);
  await subscribed("zoe@example.com", asked, { q: "law" });
  const alerts = await db.alert.findMany();

  await Promise.all(alerts.map(({ id }) => db.alert.update({ where: { id }, data: { stoppedAt: tuesday } })));

  const { kept, counted } = await keptAndCounted();
  expect(kept).toEqual(counted);
  expect(await db.subscriberStanding.findFirst()).toMatchObject({ stopped: 2, alerts: 0, state: "stopped" });
});

test("somebody can stop an alert while a run of digests holds its subscriber", async () => {
  const id = await subscribed("zoe@example.com", asked);

  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM subscriber FOR NO KEY UPDATE`;
    await db.alert.update({ where: { id }, data: { stoppedAt: tuesday } });
  });

  expect(await db.subscriberStanding.findFirst()).toMatchObject({ state: "stopped" });
});
