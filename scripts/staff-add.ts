import { parseArgs } from "node:util";
import { addStaff } from "@/lib/auth/adding-staff";
import { STAFF_ROLES, type StaffRole } from "@/lib/access/viewer";
import { addConsultant } from "@/lib/calls/adding-a-consultant";
import { db } from "@/lib/core/db";
import { emailAddress, personName } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";
import { command } from "./command";

const USAGE = `npm run staff:add -- EMAIL --role ${STAFF_ROLES.join("|")} [--name NAME] [--consultant]`;

/** Reads the arguments; a sentence when they make no sense. */
function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { role: { type: "string" }, name: { type: "string" }, consultant: { type: "boolean", default: false } },
  });
  const email = emailAddress.safeParse(positionals[0]);
  const name = personName.optional().safeParse(values.name);
  if (!email.success || positionals.length !== 1) throw new Error("Give one email address, like name@example.com.");
  if (!isRole(values.role)) throw new Error(`Give a role: --role ${STAFF_ROLES.join("|")}.`);
  if (!name.success) throw new Error("Give a name of at most 120 characters.");
  return { email: email.data, role: values.role, name: name.data, consultant: values.consultant };
}

const isRole = (text: string | undefined): text is StaffRole => STAFF_ROLES.some((role) => role === text);

async function add({ consultant, ...staff }: ReturnType<typeof asked>): Promise<void> {
  const now = new Date();
  const added = await db.$transaction(async (tx) => {
    const person = await addStaff(tx, staff, now);
    const slug = consultant ? await addConsultant(tx, { staffId: person.personId, name: person.name }) : null;
    if (slug) await markStale(tx, "calls");
    return { ...person, slug };
  });
  console.log(`${added.name} ${added.isNew ? "is now" : "stays"} staff, as ${staff.role}.`);
  if (added.slug) console.log(`${added.name} takes strategy calls, as "${added.slug}".`);
  console.log("Sign in with this link. It works once, for 24 hours:");
  console.log(added.url);
}

await command(USAGE, () => add(asked()));
