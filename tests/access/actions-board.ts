import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import type { ActionRow } from "./actions";
import type { Things } from "./things";

const BOARD = "app/admin/applications/board-actions.ts";
const BESIDE = "app/admin/candidates/beside-actions.ts";
const TEMPLATES = "app/admin/applications/templates/actions.ts";

const applicationOf = ({ ownApplication }: Things) =>
  db.application.findUniqueOrThrow({ where: { id: ownApplication } });

async function aTask({ application }: Things): Promise<string> {
  const data = { applicationId: application, title: "Ring her", dueOn: new Date() };
  return (await db.candidateTask.create({ data, select: { id: true } })).id;
}

/** A note that names the admin. */
async function aMention({ application, adminId }: Things): Promise<string> {
  const mentions = { create: { staffId: adminId } };
  const data = { applicationId: application, text: "@The admin", mentions };
  return (await db.candidateNote.create({ data, select: { id: true } })).id;
}

async function aTemplate(): Promise<string> {
  const words = { kind: "no", subject: "Our answer", text: "Words." };
  const data = { ...words, name: "Of the matrix", updatedAt: new Date() };
  const known = await db.messageTemplate.findUnique({ where: { name: data.name }, select: { id: true } });
  return known?.id ?? (await db.messageTemplate.create({ data, select: { id: true } })).id;
}

/** The actions of boards: moving a card, notes and tasks beside, and the words of letters. */
export const BOARD_ACTIONS: Record<string, ActionRow> = {
  [`${BOARD}#moveCard`]: {
    who: "write:applications",
    bound: (t) => [`/admin/jobs/${t.openJob}/applications`],
    state: true,
    fields: async (t) => {
      const { id, version, stage } = await applicationOf(t);
      return { id, version: String(version), to: stage === "received" ? "screening" : "interview" };
    },
  },
  ["app/admin/applications/[id]/actions.ts#putOffAnswer"]: {
    who: "write:applications",
    bound: (t) => [t.application],
    state: true,
    fields: async (t) => {
      const { version } = await db.application.findUniqueOrThrow({ where: { id: t.application } });
      const dueOn = addDays(londonDay(new Date()), 10);
      return { version: String(version), dueOn, waitingOn: "client", words: "They have asked for more days." };
    },
  },
  // What it begins is looked at first: the run is no change of anything.
  ["app/admin/jobs/actions.ts#answerFirst"]: {
    who: "write:applications",
    bound: (t) => [t.openJob, 1, "close"],
    record: "none",
  },
  [`${BESIDE}#noteBeside`]: {
    who: "write:applications",
    bound: (t) => ["application", t.application],
    state: true,
    fields: { text: "Rang." },
  },
  [`${BESIDE}#taskBeside`]: {
    who: "write:applications",
    bound: (t) => ["application", t.application],
    state: true,
    fields: { title: "Ring her", dueOn: addDays(londonDay(new Date()), 1) },
  },
  [`${BESIDE}#finishBeside`]: {
    who: "write:applications",
    bound: async (t) => [`/admin/applications/${t.application}`, await aTask(t), true],
  },
  ["app/admin/actions.ts#tickOff"]: { who: "write:applications", bound: async (t) => [await aTask(t)] },
  ["app/admin/actions.ts#seen"]: { who: ["admin"], bound: async (t) => [await aMention(t)], record: "none" },
  [`${TEMPLATES}#keepLetterTemplate`]: {
    who: "write:applications",
    bound: async () => [await aTemplate()],
    state: true,
    fields: async () => {
      const { version } = await db.messageTemplate.findUniqueOrThrow({ where: { id: await aTemplate() } });
      return { kind: "no", name: "Of the matrix", subject: "Our answer", text: "Others.", version: String(version) };
    },
  },
  [`${TEMPLATES}#dropTemplate`]: { who: "write:applications", bound: async () => [await aTemplate()] },
};
