import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aClient, aColleague, aContact, aVacancy } from "@/tests/support/clients";
import { aJob } from "@/tests/support/a-job";
import { apply } from "../applying/applying";
import { aCandidate, applying } from "../applying/applying.fixtures";
import { offerInput } from "./offer-input";
import type { Stage } from "../vocabulary";
import { moveApplication } from "../staff/moving";
import { makeOffer } from "./making";
import { emptied } from "@/tests/support/emptied";

/** A Wednesday. */
export const now = new Date("2026-11-25T10:00:00Z");
export const at = (iso: string) => new Date(iso);

const FORM = {
  pay: "27,000",
  payPeriod: "year",
  contract: "permanent",
  weeklyHours: "37.5",
  startOn: "2027-01-11",
  place: "Leeds, three days a week in the office",
  summary: "You plan the work of four crews, with 25 days off and a pension.",
  expiresOn: "2026-12-04",
  seen: "0",
};
export const offerForm = (change: Record<string, string> = {}) => offerInput.parse({ ...FORM, ...change });

/** A vacancy of a client with a contact, a job of it, and one application for it by a candidate with an account. */
export async function anApplicationFor(change: { headcount?: string } = {}) {
  await emptied(
    "person",
    "staff",
    "client",
    "vacancy",
    "application",
    "stored_file",
    "job",
    "outbox_mail",
    "rate_count",
    "audit_event",
    "placement_record",
  );
  const ada = await aColleague("recruiter", "Ada");
  const clientId = await aClient(ada, {}, now);
  const contact = { email: "ann@calder.example", phone: "0113 496 0000" };
  const contactId = await aContact(ada, clientId, contact, now);
  const vacancy = { contactId, headcount: change.headcount ?? "1", feeModel: "percentage", feePercent: "15" };
  const vacancyId = await aVacancy(ada, clientId, vacancy, now);
  await db.vacancy.update({ where: { id: vacancyId }, data: { ownerId: ada.personId } });
  await aJob({ slug: "planner", title: "Junior planner", clientId, vacancyId });
  const sam = await aCandidate("sam@example.com");
  const id = await sentBy(sam);
  return { ada, sam, id, vacancyId, clientId, contactId };
}

export async function sentBy(who: Awaited<ReturnType<typeof aCandidate>>): Promise<string> {
  const details = { name: "Sam Okafor", email: who.email, rightToWork: "yes" } as const;
  await apply(applying({ viewer: who, details }), now);
  return (await db.application.findFirstOrThrow({ where: { candidateId: who.personId } })).id;
}

export const versionOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).version;

/** Moves it as staff, step by step. */
export async function moved(ada: Staff, id: string, ...stages: Stage[]) {
  for (const to of stages)
    await moveApplication(ada, id, { to, version: await versionOf(id), reason: "Because", words: "A word." }, now);
}

/** The same with an offer that waits for an answer. */
export async function anOffer(change: { headcount?: string } = {}) {
  const made = await anApplicationFor(change);
  await moved(made.ada, made.id, "screening", "interview");
  await makeOffer(made.ada, made.id, { input: offerForm() }, now);
  await db.outboxMail.deleteMany();
  return made;
}

export const letters = async () =>
  (await db.outboxMail.findMany({ orderBy: [{ template: "asc" }, { toAddress: "asc" }] })).map((mail) => ({
    to: mail.toAddress,
    is: mail.template,
    subject: mail.subject,
    text: mail.text,
    status: mail.status,
  }));
