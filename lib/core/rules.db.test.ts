import { beforeAll, describe, expect, test } from "vitest";
import { CONTRACTS, HOURS, SPONSORSHIPS, WORKPLACES } from "@/lib/jobs/vocabulary";
import { db } from "./db";
import { PAY_PERIODS, yearlyPence } from "./money";

// The rules of prisma/migrations/*_rules, asked of the database itself, past all code.

const NOW = "2026-11-25T10:00:00Z";

/** Runs SQL and answers the constraint that refused it, or "taken". */
async function tried(sql: string): Promise<string> {
  try {
    await db.$transaction((tx) => tx.$executeRawUnsafe(sql));
    return "taken";
  } catch (error) {
    const text = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error);
    return (
      /constraint \\*"(\w+)|is published (without a place)|belongs to (another job)|is (append-only)|may not (fall)|cannot go (from \w+ to \w+)/
        .exec(text)
        ?.slice(1)
        .find(Boolean) ?? text
    );
  }
}

let n = 0;
const job = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    slug: `'job-${++n}'`,
    title: "'Trainee'",
    employer_name: "'Pell'",
    description_text: "'Work'",
    advert_key: "'k'",
    workplace: "'remote'",
    ...columns,
  };
  return `INSERT INTO job (id, ${Object.keys(all)}) VALUES (gen_random_uuid(), ${Object.values(all)})`;
};
const AUTHORITY = "22222222-2222-4222-8222-222222222222";
const published = {
  published_at: `'${NOW}'`,
  closes_at: "'2026-12-25'",
  authority_id: `'${AUTHORITY}'`,
  source: "'tests'",
  external_id: "gen_random_uuid()",
};

beforeAll(async () => {
  await db.authority.create({
    data: { id: AUTHORITY, scope: "import", importRun: { create: { source: "tests", publish: true } } },
  });
});

describe("a job", () => {
  test.each([
    ["without a closing date is not published", { published_at: `'${NOW}'` }, "job_publishable"],
    ["that closes before it opens is not published", { ...published, closes_at: "'2026-11-01'" }, "job_publishable"],
    ["without a title is not published", { ...published, title: "' '" }, "job_publishable"],
    ["without a description is not published", { ...published, description_text: "''" }, "job_publishable"],
    ["on site without a place is not published", { ...published, workplace: "'on-site'" }, "without a place"],
    ["has a contract from the list", { contract: "'zero-hours'" }, "job_contract"],
    ["has pay with its currency and period, or none", { salary_min_pence: "100" }, "job_salary_whole"],
    [
      "does not pay less at most than at least",
      { salary_min_pence: "200", salary_max_pence: "100", salary_currency: "'GBP'", salary_period: "'year'" },
      "job_salary_order",
    ],
    [
      "does not pay nothing",
      { salary_min_pence: "0", salary_currency: "'GBP'", salary_period: "'year'" },
      "job_salary_order",
    ],
    ["has a slug of small letters, digits and hyphens", { slug: "'Not A Slug'" }, "job_slug_shape"],
    ["has both parts of its import identity or neither", { source: "'reed'" }, "job_import_identity"],
  ])("%s", async (_, columns, constraint) => {
    expect(await tried(job(columns))).toBe(constraint);
  });

  test("may be a draft without closing date or place, and published from home with all facts", async () => {
    expect(await tried(job({ workplace: "'on-site'" }))).toBe("taken");
    expect(await tried(job(published))).toBe("taken");
  });

  test("keeps every slug it ever had: another job cannot take an old one", async () => {
    await tried(job({ slug: "'first-name'" }));
    await tried("UPDATE job SET slug = 'second-name' WHERE slug = 'first-name'");

    expect(await tried(job({ slug: "'first-name'" }))).toMatch(/another job|job_slug/);
    expect(await tried("UPDATE job SET slug = 'first-name' WHERE slug = 'second-name'")).toBe("taken");
  });

  test("has its yearly pay worked out by the database", async () => {
    await tried(job({ slug: "'hourly'", salary_min_pence: "1410", salary_currency: "'GBP'", salary_period: "'hour'" }));

    const row = await db.job.findUniqueOrThrow({
      where: { slug: "hourly" },
      select: { yearlyMinPence: true, yearlyMaxPence: true },
    });
    expect(row).toEqual({ yearlyMinPence: 1410 * 1950, yearlyMaxPence: null });
  });

  test.each(PAY_PERIODS)("pays for a %s what the code says that it comes to in a year", async (period) => {
    const [row] = await db.$queryRaw<{ pence: number }[]>`SELECT yearly_pence(1410, ${period}) AS pence`;

    expect(row?.pence).toBe(yearlyPence(1410, period));
  });

  test.each([
    ["job_workplace", WORKPLACES],
    ["job_contract", CONTRACTS],
    ["job_hours", HOURS],
    ["job_sponsorship", SPONSORSHIPS],
  ])("%s knows the very words that the code knows", async (name, words) => {
    const [row] = await db.$queryRaw<
      { def: string }[]
    >`SELECT pg_get_constraintdef(oid) AS def FROM pg_constraint WHERE conname = ${name}`;
    expect([...(row?.def.matchAll(/'([a-z-]+)'/g) ?? [])].map((match) => match[1]).sort()).toEqual(
      Object.keys(words).sort(),
    );
  });
});

describe("history", () => {
  test("audit and consent rows are neither changed nor deleted, except by retention", async () => {
    await tried("INSERT INTO audit_event (action, subject, subject_id) VALUES ('a', 'b', 'c')");
    await tried(
      "INSERT INTO consent_event (address, purpose, act, wording, source) VALUES ('a@example.com', 'alerts', 'given', 'w', 's')",
    );

    expect(await tried("UPDATE audit_event SET action = 'x'")).toBe("append-only");
    expect(await tried("DELETE FROM audit_event")).toBe("append-only");
    expect(await tried("DELETE FROM consent_event")).toBe("append-only");
    await db.$transaction([db.$executeRaw`SET LOCAL app.retention = 'on'`, db.$executeRaw`DELETE FROM consent_event`]);
    expect(await db.consentEvent.count()).toBe(0);
  });
});

describe("alerts and mail", () => {
  test("one subscriber has one live alert for the same criteria, and the mark never falls", async () => {
    const { id: subscriberId } = await db.subscriber.create({ data: { email: "Sam@Example.com" } });
    const { id: criteriaId } = await db.criteria.create({ data: { hash: "h", canonical: {} } });
    const alert = { subscriberId, criteriaId, frequency: "weekly" } as const;
    const { id } = await db.alert.create({ data: { ...alert, markSeq: 10n } });

    await expect(db.alert.create({ data: alert })).rejects.toThrow();
    expect(await tried(`UPDATE alert SET mark_seq = 9 WHERE id = '${id}'`)).toBe("fall");
    await db.alert.update({ where: { id }, data: { stoppedAt: new Date(NOW) } });
    await expect(db.alert.create({ data: alert })).resolves.toBeTruthy();
  });

  test("addresses compare without case", async () => {
    await expect(db.subscriber.create({ data: { email: "SAM@example.com" } })).rejects.toThrow();
  });

  test("a message moves forward only, and one cause has one message", async () => {
    const mail = {
      once: "cause",
      template: "t",
      toAddress: "a@example.com",
      subject: "s",
      html: "h",
      text: "t",
      messageId: "<1@x>",
    };
    const { id } = await db.outboxMail.create({ data: mail });

    await expect(db.outboxMail.create({ data: { ...mail, messageId: "<2@x>" } })).rejects.toThrow();
    expect(await tried(`UPDATE outbox_mail SET status = 'sent', sent_at = now() WHERE id = '${id}'`)).toBe(
      "from pending to sent",
    );
    expect(await tried(`UPDATE outbox_mail SET status = 'sending' WHERE id = '${id}'`)).toBe("taken");
    expect(await tried(`UPDATE outbox_mail SET status = 'sent' WHERE id = '${id}'`)).toBe("outbox_sent_at");
    expect(await tried(`UPDATE outbox_mail SET status = 'sent', sent_at = now() WHERE id = '${id}'`)).toBe("taken");
    expect(await tried(`UPDATE outbox_mail SET status = 'pending' WHERE id = '${id}'`)).toBe("from sent to pending");
  });
});
