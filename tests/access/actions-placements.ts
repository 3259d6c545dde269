import type { Candidate, Staff } from "@/lib/access/viewer";
import { askAboutOffer } from "@/lib/applications/offers/answering";
import { db } from "@/lib/core/db";
import type { ActionRow } from "./actions";
import type { Things } from "./things";
import { anOfferedApplication, offerFields } from "./things-placements";

const OF_STAFF = "app/admin/applications/[id]/offer-actions.ts";
const OF_CANDIDATE = "app/(account)/account/applications/[id]/offer/actions.ts";

const theAdmin = ({ adminId }: Things): Staff => ({
  ...{ kind: "staff", role: "admin", personId: adminId, email: "", name: "The admin" },
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
};
