import { beforeEach } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { brandOfEnvironment } from "@/lib/core/settings/brand";
import { keptSettings, type SettingContent, type SettingGroup } from "@/lib/core/settings/settings";
import { contentOf } from "./content";
import { saveGroup } from "./saving";
import { emptied } from "@/tests/support/emptied";

export const now = new Date("2026-11-25T10:00:00Z");
const staff = (id: string, name: string): Staff => ({
  kind: "staff",
  role: "admin",
  personId: `${id.repeat(8)}-${id.repeat(4)}-4${id.repeat(3)}-8${id.repeat(3)}-${id.repeat(12)}`,
  email: `${name.toLowerCase()}@agency.example`,
  name,
});
export const ada = staff("1", "Ada");
export const ben = staff("2", "Ben");

/** Nothing is set before each test, and Ada and Ben are known. */
export function nothingSet(): void {
  beforeEach(async () => {
    await emptied("setting_revision", "audit_event", "consent_event", "outbox_mail", "rate_count");
    for (const { personId: id, email, name } of [ada, ben])
      await db.person.upsert({
        where: { id },
        create: { id, email, name, staff: { create: { role: "admin" } } },
        update: {},
      });
  });
}

/** What the agency's form holds when only these facts are changed. */
export function agency(facts: Record<string, string> = {}): SettingContent {
  const { name, legalName, companyNumber, address, phone, email } = brandOfEnvironment();
  return contentOf("agency", { name, legalName, companyNumber, address, phone, email, ...facts });
}

/** Ada saves a group from the version that is there. */
export async function set(group: SettingGroup, content: SettingContent, at = now) {
  const { version } = (await keptSettings([group]))[group];
  const outcome = await saveGroup(ada, { group, base: version, content }, at);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.version;
}
