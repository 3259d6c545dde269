import type { Staff } from "@/lib/access/viewer";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { askRun } from "@/lib/tables/bulk/asking";
import { startRun } from "@/lib/tables/bulk/starting";
import type { ActionRow } from "./actions";
import type { Things } from "./things";

const CLIENTS = "app/admin/clients/actions.ts";
const VACANCIES = "app/admin/vacancies/actions.ts";
const TABLES = "app/admin/tables/actions.ts";

const inDays = (days: number) => addDays(londonDay(new Date()), days);
const inWords = ({ version }: { version: number }) => String(version);

const clientVersion = async ({ client }: Things) =>
  inWords(await db.client.findUniqueOrThrow({ where: { id: client } }));
const contactOf = ({ contact }: Things) => db.clientContact.findUniqueOrThrow({ where: { id: contact } });
const vacancyOf = ({ vacancy }: Things) => db.vacancy.findUniqueOrThrow({ where: { id: vacancy } });
const applicationOf = ({ ownApplication }: Things) =>
  db.application.findUniqueOrThrow({ where: { id: ownApplication } });

const theAdmin = ({ adminId }: Things): Staff => ({
  kind: "staff",
  role: "admin",
  personId: adminId,
  email: "",
  name: "The admin",
});

const theSecondJob = async ({ secondJobSlug }: Things) =>
  (await db.job.findUniqueOrThrow({ where: { slug: secondJobSlug }, select: { id: true } })).id;

/** A run of the admin's that was looked at: one job is to close on another day. */
async function aRun(things: Things): Promise<string> {
  const selection = { act: "extend", ids: [await theSecondJob(things)], all: false, parameters: "" };
  const started = await startRun(theAdmin(things), "jobs", selection, new Date());
  if (!started.ok) throw new Error(started.reason);
  return started.id;
}

async function aRunThatIsDone(things: Things): Promise<string> {
  const id = await aRun(things);
  await askRun(theAdmin(things), id, { closesOn: inDays(27) }, () => new Date());
  return id;
}

/** A view of the admin's that nobody else sees. */
async function aView({ adminId }: Things): Promise<string> {
  const now = new Date();
  const known = { ownerId: adminId, room: "jobs", name: "Of the matrix" };
  const found = await db.savedView.findFirst({ where: known, select: { id: true } });
  if (found) return found.id;
  const data = { ...known, parameters: "", createdAt: now, updatedAt: now };
  return (await db.savedView.create({ data, select: { id: true } })).id;
}

/** The actions about clients, vacancies and whose jobs are, of the tables, and of how applications go on. */
export const CLIENT_ACTIONS: Record<string, ActionRow> = {
  [`${CLIENTS}#writeClient`]: {
    who: "write:clients",
    state: true,
    fields: { name: "Harrow Foods", standing: "prospect" },
  },
  [`${CLIENTS}#changeClient`]: {
    who: "write:clients",
    bound: (t) => [t.client],
    state: true,
    fields: async (t) => ({ name: "Marlow Textiles", standing: "active", version: await clientVersion(t) }),
  },
  // Of people at clients only which fields changed is written down, and of notes only that there is one.
  [`${CLIENTS}#writeContact`]: {
    who: "write:clients",
    bound: (t) => [t.client],
    state: true,
    fields: { name: "Bo Reed" },
    record: "facts",
  },
  [`${CLIENTS}#changeContact`]: {
    who: "write:clients",
    bound: (t) => [t.client, t.contact],
    state: true,
    fields: async (t) => ({ name: "Ann Lee", role: "Head of looms", version: inWords(await contactOf(t)) }),
    record: "facts",
  },
  [`${CLIENTS}#setContactLeft`]: {
    who: "write:clients",
    bound: async (t) => [t.client, t.contact, (await contactOf(t)).version, true],
    record: "facts",
  },
  [`${CLIENTS}#writeNote`]: {
    who: "write:clients",
    bound: (t) => [t.client],
    state: true,
    fields: { text: "Rang." },
    record: "facts",
  },
  [`${CLIENTS}#writeTerms`]: {
    who: "write:clients",
    bound: (t) => [t.client],
    state: true,
    fields: { feeModel: "percentage", feePercent: "20", rebateDays: "30" },
  },
  [`${CLIENTS}#writeAuthority`]: {
    who: "write:clients",
    bound: (t) => [t.client],
    state: true,
    fields: (t) => ({ vacancyId: t.vacancy, givenBy: "Ann", how: "call" }),
  },
  [`${CLIENTS}#takeBack`]: { who: "write:clients", bound: (t) => [t.client, t.authority] },
  // Many jobs at once: how many they were; each of them says whose it is.
  [`${CLIENTS}#makeClient`]: { who: "write:clients", bound: ["Brook & Sons"], record: "facts" },
  [`${CLIENTS}#giveToClient`]: { who: "write:clients", bound: (t) => ["Harrow Mills", t.client], record: "facts" },

  [`${VACANCIES}#writeVacancy`]: {
    who: "write:clients",
    bound: (t) => [t.client],
    state: true,
    fields: { title: "Dyer", headcount: "2", filledCount: "0" },
  },
  [`${VACANCIES}#changeVacancy`]: {
    who: "write:clients",
    bound: (t) => [t.vacancy],
    state: true,
    fields: async (t) => ({ title: "Weaver", headcount: "3", filledCount: "0", version: inWords(await vacancyOf(t)) }),
  },
  [`${VACANCIES}#moveTo`]: {
    who: "write:clients",
    bound: async (t) => [t.vacancy, (await vacancyOf(t)).stage],
    state: true,
    fields: { to: "shortlisting" },
  },
  [`${VACANCIES}#advertise`]: { who: "write:clients", bound: (t) => [t.vacancy] },
  ["app/admin/jobs/whose.ts#sayWhose"]: {
    who: "write:clients",
    bound: (t) => [t.jobOfNobody, ""],
    state: true,
    fields: (t) => ({ to: `client:${t.client}` }),
  },

  // A run is begun by whoever may do the act, and from then on it is theirs alone.
  [`${TABLES}#startBulk`]: {
    who: "write:jobs",
    bound: ["jobs", ""],
    fields: async (t) => ({ act: "close", id: await theSecondJob(t) }),
    record: "none",
  },
  [`${TABLES}#doBulk`]: {
    who: ["admin"],
    bound: async (t) => [await aRun(t)],
    state: true,
    fields: () => ({ closesOn: inDays(26) }),
    record: "each",
  },
  [`${TABLES}#undoBulk`]: { who: ["admin"], bound: async (t) => [await aRunThatIsDone(t)], record: "each" },
  // How somebody likes to look at a table is nobody's business; a view that is not shared is not there for others.
  [`${TABLES}#keepView`]: {
    who: "read:jobs",
    bound: ["jobs", "q=planner"],
    state: true,
    fields: { name: "Planners" },
    record: "none",
  },
  [`${TABLES}#alterView`]: {
    who: ["admin"],
    bound: async (t) => [{ id: await aView(t), room: "jobs", parameters: "q=weaver" }],
    state: true,
    fields: { name: "Of the matrix" },
    record: "none",
  },
  [`${TABLES}#openFirst`]: { who: ["admin"], bound: async (t) => ["jobs", await aView(t), ""], record: "none" },
  [`${TABLES}#forgetView`]: { who: ["admin"], bound: async (t) => ["jobs", await aView(t), ""], record: "none" },

  ["app/admin/applications/[id]/actions.ts#moveOn"]: {
    who: "write:applications",
    bound: (t) => [t.ownApplication],
    state: true,
    fields: async (t) => {
      const application = await applicationOf(t);
      return { to: application.stage === "screening" ? "interview" : "screening", version: inWords(application) };
    },
  },
  ["app/(account)/account/applications/[id]/withdraw/actions.ts#withdrawOwn"]: {
    who: "owner",
    bound: async (t) => [t.ownApplication, (await applicationOf(t)).version],
    state: true,
    fields: { reason: "Found work" },
  },
};
