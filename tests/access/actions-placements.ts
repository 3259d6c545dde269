import type { Candidate, Staff } from "@/lib/access/viewer";
import { askAboutOffer } from "@/lib/applications/offers/answering";
import { moveApplication } from "@/lib/applications/staff/moving";
import { db } from "@/lib/core/db";
import type { ActionRow } from "./actions";
import type { Things } from "./things";
import { anOfferedApplication, aPlacedApplication, offerFields } from "./things-placements";

const OF_STAFF = "app/admin/applications/[id]/offer-actions.ts";
const ONBOARDING = "app/admin/applications/[id]/onboarding-actions.ts";
const MINE = "app/(account)/account/applications/[id]/onboarding/actions.ts";
const OF_CANDIDATE = "app/(account)/account/applications/[id]/offer/actions.ts";

const theAdmin = ({ adminId }: Things): Staff => ({
  kind: "staff",
  role: "admin",
  personId: adminId,
  email: "",
  name: "The admin",
});

async function theCandidate({ candidateId }: Things): Promise<Candidate> {
  const { email, name } = await db.person.findUniqueOrThrow({ where: { id: candidateId } });
  return { kind: "candidate", personId: candidateId, email, name };
}

const offered = async (things: Things) =>
  anOfferedApplication(theAdmin(things), await theCandidate(things), new Date());

async function asked(things: Things): Promise<string> {
  const id = await offered(things);
  await askAboutOffer(await theCandidate(things), id, { version: 1, words: "When?" }, new Date());
  return id;
}

const placed = async (things: Things) => aPlacedApplication(theAdmin(things), await theCandidate(things), new Date());

/** A task of somebody who is placed, with the application it belongs to. */
async function aTask(things: Things, where: { owner: string; kind?: string }): Promise<[string, string]> {
  const id = await placed(things);
  const of = { ...where, placement: { applicationId: id } };
  const task = await db.onboardingTask.findFirstOrThrow({ where: of, select: { id: true } });
  return [id, task.id];
}

/** A check-in that was sent to the candidate. */
async function aCheckIn(things: Things, data: { wantsCall?: boolean } = {}): Promise<[string, string]> {
  const id = await placed(things);
  const where = { side: "candidate", kind: "week-1", placement: { applicationId: id } };
  const at = new Date();
  const answered = data.wantsCall ? { wantsCall: true, answeredAt: at } : {};
  await db.checkIn.updateMany({ where, data: { sentAt: at, ...answered } });
  return [id, (await db.checkIn.findFirstOrThrow({ where, select: { id: true } })).id];
}

/** Somebody who started four months ago. */
async function started(things: Things): Promise<[string, number]> {
  const id = await placed(things);
  const now = new Date();
  await moveApplication(theAdmin(things), id, { to: "onboarding", version: 5 }, now);
  const startOn = new Date(now.getTime() - 120 * 86_400_000);
  await db.placement.updateMany({ where: { applicationId: id }, data: { startOn, plannedAt: now } });
  return [id, 6];
}

/** Somebody at a client to speak to, for one who is placed there. */
async function withContact(things: Things): Promise<string> {
  const id = await placed(things);
  const contact = await db.clientContact.findUniqueOrThrow({ where: { id: things.contact } });
  const email = contact.email ?? "contact@client.example";
  await db.clientContact.update({ where: { id: contact.id }, data: { email, leftAt: null } });
  await db.placement.updateMany({ where: { applicationId: id }, data: { contactId: contact.id } });
  return id;
}

/** One for whom the vacancy has no place. */
async function withoutPlace(things: Things): Promise<string> {
  const id = await placed(things);
  await db.placement.updateMany({
    where: { applicationId: id },
    data: { vacancyId: things.vacancy, isCounted: false },
  });
  return id;
}

const RIGHT_TO_WORK = { kind: "online", checkedBy: "Ann Lee", checkedOn: "2026-12-01" };
const FORGED = "forged-forged-forged-forged";

/** What is pressed about offers and what follows them: each time on one of its own. */
export const PLACEMENT_ACTIONS: Record<string, ActionRow> = {
  [`${OF_STAFF}#sendOffer`]: {
    who: "write:applications",
    bound: async (t) => [await offered(t)],
    state: true,
    fields: () => offerFields(new Date(), 1),
  },
  [`${OF_STAFF}#answerQuestion`]: {
    who: "write:applications",
    bound: async (t) => [await asked(t), 1],
    state: true,
    fields: { words: "Soon." },
  },
  [`${OF_STAFF}#takeOfferBack`]: {
    who: "write:applications",
    bound: async (t) => [await offered(t), 1],
    state: true,
    fields: { words: "They have frozen hiring." },
  },
  [`${OF_CANDIDATE}#ask`]: {
    who: "owner",
    bound: async (t) => [await offered(t), 1],
    state: true,
    fields: { words: "When?" },
  },
  [`${OF_CANDIDATE}#decline`]: {
    who: "owner",
    bound: async (t) => [await offered(t), 1],
    state: true,
    fields: { reason: "Too far" },
  },
  [`${OF_CANDIDATE}#accept`]: { who: "owner", bound: async (t) => [await offered(t), 1], state: true, fields: {} },
  [`${ONBOARDING}#tickTask`]: {
    who: "write:applications",
    bound: async (t) => [...(await aTask(t, { owner: "agency" })), "done"],
    fields: {},
  },
  [`${ONBOARDING}#writeCheck`]: {
    who: "write:applications",
    bound: (t) => aTask(t, { owner: "client", kind: "right-to-work" }),
    state: true,
    fields: RIGHT_TO_WORK,
  },
  [`${ONBOARDING}#planFirstDay`]: {
    who: "write:applications",
    bound: async (t) => [await placed(t)],
    state: true,
    fields: { startOn: "2027-06-01", firstDay: "At nine.", version: "1" },
  },
  [`${ONBOARDING}#chooseContact`]: {
    who: "write:applications",
    bound: async (t) => [await withContact(t)],
    fields: { contactId: "" },
  },
  [`${ONBOARDING}#sendList`]: { who: "write:applications", bound: async (t) => [await withContact(t)] },
  [`${ONBOARDING}#addPlace`]: { who: "write:applications", bound: async (t) => [await withoutPlace(t)] },
  [`${ONBOARDING}#seenTo`]: { who: "write:applications", bound: (t) => aCheckIn(t, { wantsCall: true }) },
  [`${ONBOARDING}#settle`]: { who: "write:applications", bound: started },
  ["app/admin/applications/onboarding/actions.ts#saveList"]: {
    who: "write:applications",
    bound: async () => [(await db.onboardingTemplate.aggregate({ _max: { version: true } }))._max.version ?? 1],
    state: true,
    // With all that the other rows ask for: whoever is placed after this has this list.
    fields: {
      count: "3",
      "title-0": "Say hello",
      "owner-0": "agency",
      "kind-0": "plain",
      "offset-0": "-3",
      "title-1": "See the passport",
      "owner-1": "client",
      "kind-1": "right-to-work",
      "offset-1": "-2",
      "title-2": "Send bank details",
      "owner-2": "candidate",
      "kind-2": "plain",
      "offset-2": "-1",
    },
  },
  [`${MINE}#tickMine`]: { who: "owner", bound: async (t) => [...(await aTask(t, { owner: "candidate" })), "done"] },
  [`${MINE}#handIn`]: {
    who: "owner",
    bound: (t) => aTask(t, { owner: "candidate" }),
    state: true,
    effect: "none",
    fields: { file: "no file" },
  },
  [`${MINE}#sayHowItGoes`]: { who: "owner", bound: (t) => aCheckIn(t), state: true, fields: { mood: "4" } },
  // Without the secret of a letter nothing comes of them; onboarding.db.test.ts presses them with it.
  ["app/(site)/placement/tasks/actions.ts#tickTheirs"]: {
    who: "anyone",
    bound: [FORGED, "22222222-2222-4222-8222-222222222222", "done"],
    effect: "none",
  },
  ["app/(site)/placement/tasks/actions.ts#writeTheirCheck"]: {
    who: "anyone",
    bound: [FORGED, "22222222-2222-4222-8222-222222222222"],
    state: true,
    fields: RIGHT_TO_WORK,
    effect: "none",
  },
  ["app/(site)/placement/tasks/actions.ts#writeFirstDay"]: {
    who: "anyone",
    bound: [FORGED],
    state: true,
    fields: { firstDay: "At nine." },
    effect: "none",
  },
  ["app/(site)/placement/check-in/actions.ts#answer"]: {
    who: "anyone",
    bound: [FORGED],
    state: true,
    fields: { mood: "4" },
    effect: "none",
  },
};
