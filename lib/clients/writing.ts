import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { lockNamed } from "@/lib/core/locks";
import { fromTo } from "./changes";
import type { ClientInput } from "./client-input";
import { nameKey } from "./name-key";
import { onClient, ownerOr } from "./staff-deed";

/** A client that is likely the same company: one name but for case and ending, or one company number. */
export interface Twin {
  id: string;
  name: string;
}

/**
 * Writes down a client. "there-already" when one of the same name or number is there and nobody said that this is another.
 * Without an owner it is the viewer's.
 */
export async function createClient(
  viewer: Viewer,
  { isAnother, ...input }: ClientInput & { isAnother?: boolean },
  now: Date,
) {
  if (viewer.kind !== "staff" || !may(viewer, "write:clients")) return { ok: false, reason: "not-found" } as const;
  return db.$transaction(async (tx) => {
    await lockNamed(tx, "client");
    const twins = isAnother ? [] : await twinsOf(tx, input);
    if (twins.length > 0) return { ok: false, reason: "there-already", twins } as const;
    const columns = columnsOf(input);
    const ownerId = await ownerOr(tx, input.ownerId, viewer.personId);
    const { id } = await tx.client.create({
      data: { ...columns, ownerId, createdAt: now, updatedAt: now },
      select: { id: true },
    });
    const details = { to: { name: input.name, standing: input.standing } };
    await audit(tx, { actorId: viewer.personId, action: "create", subject: "client", subjectId: id, details });
    return { ok: true, id } as const;
  });
}

/**
 * Saves a client over the version the writer saw. "changed-meanwhile" leaves all as it is; "shown-in-public" when it is to be
 * confidential while a public job names it.
 */
export async function saveClient(viewer: Viewer, id: string, version: number, input: ClientInput, now: Date) {
  return onClient(viewer, id, async ({ tx, staff }) => {
    const before = await tx.client.findUniqueOrThrow({ where: { id } });
    if (before.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
    const isHidden = input.isConfidential && !before.isConfidential;
    if (isHidden && (await isShownInPublic(tx, id))) return { ok: false, reason: "shown-in-public" } as const;
    const { nameKey: key, legalNameKey, ...said } = columnsOf(input);
    const columns = { ...said, ownerId: await ownerOr(tx, input.ownerId, null) };
    const changes = fromTo(before, columns);
    if (!changes) return { ok: true, id } as const;
    await tx.client.update({
      where: { id },
      data: { ...columns, nameKey: key, legalNameKey, version: version + 1, updatedAt: now },
      select: { id: true },
    });
    await audit(tx, { actorId: staff.personId, action: "save", subject: "client", subjectId: id, details: changes });
    return { ok: true, id } as const;
  });
}

const isShownInPublic = async (tx: Tx, clientId: string): Promise<boolean> =>
  (await tx.job.count({
    where: { clientId, vacancyId: null, isConfidential: false, publishedAt: { not: null } },
    take: 1,
  })) > 0;

async function twinsOf(tx: Tx, { name, legalName, companyNumber }: ClientInput): Promise<Twin[]> {
  const keys = [nameKey(name), ...(legalName ? [nameKey(legalName)] : [])];
  return tx.client.findMany({
    where: {
      OR: [{ nameKey: { in: keys } }, { legalNameKey: { in: keys } }, ...(companyNumber ? [{ companyNumber }] : [])],
    },
    orderBy: { createdAt: "asc" },
    take: 5,
    select: { id: true, name: true },
  });
}

const columnsOf = ({ name, legalName, ...input }: ClientInput) => ({
  name,
  legalName: legalName ?? null,
  nameKey: nameKey(name),
  legalNameKey: legalName ? nameKey(legalName) : null,
  companyNumber: input.companyNumber ?? null,
  website: input.site ?? null,
  sector: input.sector ?? null,
  about: input.about ?? null,
  standing: input.standing,
  isConfidential: input.isConfidential ?? false,
});
