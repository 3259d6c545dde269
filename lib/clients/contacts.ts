import { audit } from "@/lib/access/audit";
import type { Viewer } from "@/lib/access/viewer";
import type { Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { changedFields } from "./changes";
import type { ContactInput } from "./contact-input";
import { onClient } from "./staff-deed";

/** Adds somebody at a client. The first one is the primary. What is written down about it names nobody. */
export async function addContact(viewer: Viewer, clientId: string, input: ContactInput, now: Date) {
  return onClient(viewer, clientId, async ({ tx, staff }) => {
    const isFirst = (await tx.clientContact.count({ where: { clientId, isPrimary: true } })) === 0;
    const columns = columnsOf(input);
    const isPrimary = columns.isPrimary || isFirst;
    if (isPrimary) await noPrimary(tx, clientId);
    const { id } = await tx.clientContact.create({
      data: { clientId, ...columns, isPrimary, createdAt: now, updatedAt: now },
      select: { id: true },
    });
    const details = { client: clientId };
    await audit(tx, { actorId: staff.personId, action: "create", subject: "contact", subjectId: id, details });
    return { ok: true, id } as const;
  });
}

/** Which contact of which client; the version is the one that the writer saw. */
interface Wanted {
  clientId: string;
  id: string;
  version: number;
}

/** Saves what is known of a contact, over the version the writer saw. */
export async function saveContact(viewer: Viewer, wanted: Wanted, input: ContactInput, now: Date) {
  const columns = columnsOf(input);
  return onContact(viewer, wanted, async ({ tx, staffId, before }) => {
    // Whoever has left is nobody's first address.
    const isPrimary = before.leftAt ? false : columns.isPrimary;
    if (isPrimary && !before.isPrimary) await noPrimary(tx, wanted.clientId);
    await change(tx, wanted, { ...columns, isPrimary }, now);
    const changed = changedFields(before, { ...columns, isPrimary });
    await said(tx, staffId, "save", wanted, { changed });
  });
}

/** Says that somebody works there no more, or does again. What they once agreed to stays in their name. */
export async function markContactLeft(viewer: Viewer, wanted: Wanted, hasLeft: boolean, now: Date) {
  return onContact(viewer, wanted, async ({ tx, staffId }) => {
    await change(tx, wanted, hasLeft ? { leftAt: now, isPrimary: false } : { leftAt: null }, now);
    await said(tx, staffId, hasLeft ? "left" : "is-back", wanted, {});
  });
}

interface Found {
  tx: Tx;
  staffId: string;
  before: { version: number; leftAt: Date | null; isPrimary: boolean };
}

async function onContact(viewer: Viewer, { clientId, id, version }: Wanted, deed: (found: Found) => Promise<void>) {
  return onClient(viewer, clientId, async ({ tx, staff }) => {
    const before = isUuid(id) ? await tx.clientContact.findFirst({ where: { id, clientId } }) : null;
    if (!before) return { ok: false, reason: "not-found" } as const;
    if (before.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
    await deed({ tx, staffId: staff.personId, before });
    return { ok: true, id } as const;
  });
}

async function change(tx: Tx, { id, version }: Wanted, data: object, now: Date): Promise<void> {
  await tx.clientContact.update({
    where: { id },
    data: { ...data, version: version + 1, updatedAt: now },
    select: { id: true },
  });
}

const said = (tx: Tx, actorId: string, action: string, { id, clientId }: Wanted, details: { changed?: string[] }) =>
  audit(tx, { actorId, action, subject: "contact", subjectId: id, details: { client: clientId, ...details } });

const noPrimary = (tx: Tx, clientId: string) =>
  tx.clientContact.updateMany({ where: { clientId, isPrimary: true }, data: { isPrimary: false } });

const columnsOf = ({ name, role, email, phone, isPrimary }: ContactInput) => ({
  name,
  role: role ?? null,
  email: email ?? null,
  phone: phone ?? null,
  isPrimary: isPrimary ?? false,
});
