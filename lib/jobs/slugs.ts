import { randomUUID } from "node:crypto";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { slugify } from "@/lib/core/text";

/** The last part of /jobs/… that is a page or a feed of its own. */
const RESERVED = new Set(["in", "sector", "new", "search", "feed", "indeed", "page"]);
const LONGEST = 74;

/** The address that a job asks for: its title, employer and first place. A confidential employer is left out. */
export function slugOf({
  title,
  employerName,
  isConfidential,
  place,
}: {
  title: string;
  employerName: string;
  isConfidential?: boolean;
  place?: string;
}): string {
  const words = [title, isConfidential ? "" : employerName, place ?? ""].join(" ");
  return slugify(words).slice(0, LONGEST).replace(/-+$/, "") || `job-${randomUUID().slice(0, 8)}`;
}

/** The address itself when no job has or ever had it, else with the first free number. */
export async function freeSlug(wanted: string, tx: Tx = db): Promise<string> {
  const rows = await tx.jobSlug.findMany({
    where: { OR: [{ slug: wanted }, { slug: { startsWith: `${wanted}-` } }] },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(wanted) && !RESERVED.has(wanted)) return wanted;
  let n = 2;
  while (taken.has(`${wanted}-${n}`)) n++;
  return `${wanted}-${n}`;
}

/** Whether the database refused a write because two people claimed one address at once. */
export function isSlugRace(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
