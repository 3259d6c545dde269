import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import type { ActionRow } from "./actions";

const DUPLICATES = "app/admin/candidates/duplicates/actions.ts";

async function anAccount(): Promise<string> {
  const data = { email: `${randomUUID()}@example.com`, name: "Twice", candidate: { create: {} } };
  return (await db.person.create({ data, select: { id: true } })).id;
}

const two = async (): Promise<[string, string]> => [await anAccount(), await anAccount()];

/** The other account of a pair. */
async function aJoined(): Promise<string> {
  const [keptId, otherId] = await two();
  await db.samePerson.create({ data: { keptId, otherId } });
  return otherId;
}

/** Accounts of one person, and of two who look alike. */
export const DUPLICATE_ACTIONS: Record<string, ActionRow> = {
  [`${DUPLICATES}#join`]: {
    who: "join:candidates",
    bound: two,
    state: true,
    fields: { kept: "one", name: "two", phone: "one", profile: "one", preferences: "one" },
  },
  [`${DUPLICATES}#apart`]: { who: "join:candidates", bound: async () => [await aJoined()] },
  [`${DUPLICATES}#twoPeople`]: { who: "join:candidates", bound: two },
};
