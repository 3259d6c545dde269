import type { StaffTable } from "@/lib/access/tables";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { londonDay } from "@/lib/core/time/dates";
import { byChoice, hasWords, inDays } from "@/lib/core/table/rows";
import type { TableShape } from "@/lib/core/table/shape";

const ROW = {
  personId: true,
  phone: true,
  marketingAt: true,
  createdAt: true,
  applied: true,
  saved: true,
  person: { select: { name: true, email: true, verifiedAt: true, lastSignInAt: true } },
} as const satisfies Prisma.CandidateSelect;

/** Somebody with an account as a table shows them. */
export interface CandidateLine {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  joinedAt: Date;
  isConfirmed: boolean;
  lastSignInAt: Date | null;
  wantsMarketing: boolean;
  applications: number;
  savedJobs: number;
}

const CANDIDATES_SHAPE: TableShape = {
  room: "candidates",
  path: "/admin/candidates",
  one: "candidate",
  many: "candidates",
  searchLabel: "Name or address",
  columns: [
    { key: "name", label: "Name", sortable: true },
    { key: "email", label: "Email", sortable: true },
    { key: "applied", label: "Applied", numeric: true },
    { key: "saved", label: "Saved jobs", numeric: true },
    { key: "seen", label: "Last signed in", numeric: true, sortable: true },
    { key: "joined", label: "Joined", numeric: true, sortable: true },
    { key: "phone", label: "Phone", extra: true },
    { key: "marketing", label: "May be written to", extra: true },
  ],
  filters: [
    { key: "applied", label: "Has applied", kind: "yes-no" },
    { key: "saved", label: "Has saved jobs", kind: "yes-no" },
    { key: "marketing", label: "May be written to about events", kind: "yes-no" },
    { key: "confirmed", label: "Address confirmed", kind: "yes-no" },
    { key: "joined", label: "Joined", kind: "days" },
    { key: "seen", label: "Last signed in", kind: "days" },
  ],
  defaultSort: "-joined",
};

const sql = Prisma.sql;

export const CANDIDATES_TABLE: StaffTable<CandidateLine> = {
  shape: CANDIDATES_SHAPE,
  needs: "read:candidates",
  exportNeeds: "export:people",
  from: sql`candidate JOIN person ON person.id = candidate.person_id`,
  id: sql`candidate.person_id`,
  sorts: {
    name: { by: sql`lower(person.name)` },
    email: { by: sql`person.email` },
    seen: { by: sql`person.last_sign_in_at`, nullable: true },
    joined: { by: sql`candidate.created_at` },
  },
  where: (view) => [
    // Whoever is read with another account is found there.
    sql`NOT EXISTS (SELECT FROM same_person WHERE same_person.other_id = candidate.person_id AND same_person.ended_at IS NULL)`,
    byChoice(view, "applied", { yes: sql`candidate.applied > 0`, no: sql`candidate.applied = 0` }),
    byChoice(view, "saved", { yes: sql`candidate.saved > 0`, no: sql`candidate.saved = 0` }),
    byChoice(view, "marketing", {
      yes: sql`candidate.marketing_at IS NOT NULL`,
      no: sql`candidate.marketing_at IS NULL`,
    }),
    byChoice(view, "confirmed", { yes: sql`person.verified_at IS NOT NULL`, no: sql`person.verified_at IS NULL` }),
    inDays(view, "joined", sql`candidate.created_at`),
    inDays(view, "seen", sql`person.last_sign_in_at`),
    hasWords(view, sql`find_key(person.name || ' ' || person.email::text)`),
  ],
  load: async (ids, _now, tx: Tx = db) => {
    const rows = await tx.candidate.findMany({ where: { personId: { in: ids } }, select: ROW });
    return rows.map(({ personId, person, ...row }) => ({
      id: personId,
      name: person.name,
      email: person.email,
      phone: row.phone,
      joinedAt: row.createdAt,
      isConfirmed: person.verifiedAt !== null,
      lastSignInAt: person.lastSignInAt,
      wantsMarketing: row.marketingAt !== null,
      applications: row.applied,
      savedJobs: row.saved,
    }));
  },
  texts: {
    name: ({ name }) => name,
    email: ({ email }) => email,
    applied: ({ applications }) => String(applications),
    saved: ({ savedJobs }) => String(savedJobs),
    seen: ({ lastSignInAt }) => (lastSignInAt ? londonDay(lastSignInAt) : ""),
    joined: ({ joinedAt }) => londonDay(joinedAt),
    phone: ({ phone }) => phone ?? "",
    marketing: ({ wantsMarketing }) => (wantsMarketing ? "yes" : "no"),
  },
};
