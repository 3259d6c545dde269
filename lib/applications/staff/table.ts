import type { StaffTable } from "@/lib/access/tables";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { fromDateColumn, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { byChoice, hasWords, inDays, isWord } from "@/lib/core/table/rows";
import type { TableShape, View } from "@/lib/core/table/shape";
import { blindOf } from "../blind/hiding";
import { FIND_TEXT, REVIEW_FACTS, SORT_NAME } from "../blind/review-state";
import { RIGHT_TO_WORK, type RightToWork, STAGES } from "../vocabulary";

const OWNER = { owner: { select: { person: { select: { name: true } } } } } as const;

const ROW = {
  id: true,
  name: true,
  email: true,
  phone: true,
  rightToWork: true,
  updatedAt: true,
  readAt: true,
  stage: true,
  answerDueOn: true,
  reveal: REVIEW_FACTS.reveal,
  job: {
    select: {
      id: true,
      title: true,
      employerName: true,
      ...REVIEW_FACTS.job.select,
      vacancy: { select: OWNER },
      client: { select: OWNER },
    },
  },
} as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof ROW }>;

/** An application as a table shows it: without its name where it is read without. */
export type ApplicationLine = ReturnType<typeof asLine>;

function asLine(row: Row) {
  const { reveal: _, job, ...facts } = row;
  const { review: __, ...shown } = job;
  return blindOf({ ...facts, job: shown }, row);
}

const ANSWERS = { overdue: "Overdue", today: "Due today or overdue", open: "Still to come", ended: "Ended" };

const APPLICATIONS_SHAPE: TableShape = {
  room: "applications",
  path: "/admin/applications",
  one: "application",
  many: "applications",
  searchLabel: "Name or address",
  columns: [
    { key: "name", label: "Name", sortable: true },
    { key: "job", label: "Job", sortable: true },
    { key: "employer", label: "Employer", sortable: true },
    { key: "stage", label: "Stands at" },
    { key: "due", label: "Answer due", sortable: true },
    { key: "has", label: "Who has it" },
    { key: "right", label: "Right to work", extra: true },
    { key: "sent", label: "Sent", numeric: true, sortable: true },
    { key: "state", label: "State", sortable: true },
    { key: "email", label: "Email", extra: true },
    { key: "phone", label: "Phone", extra: true },
  ],
  filters: [
    {
      key: "unread",
      label: "Read",
      kind: "choice",
      options: { all: "All", yes: "Not read yet", no: "Read" },
      initial: "all",
      isTabs: true,
      aliases: { "1": "yes" },
    },
    { key: "answer", label: "Answer", kind: "choice", options: ANSWERS },
    { key: "stage", label: "Stands at", kind: "choice", options: STAGES },
    { key: "right", label: "Right to work", kind: "choice", options: RIGHT_TO_WORK },
    { key: "sent", label: "Sent", kind: "days" },
    { key: "job", label: "Job", kind: "id" },
    { key: "vacancy", label: "Vacancy", kind: "id" },
  ],
  // Whoever waits for an answer first, those that are overdue before all.
  defaultSort: "due",
};

const sql = Prisma.sql;
const JOB = sql`JOIN job ON job.id = application.job_id`;

export const APPLICATIONS_TABLE: StaffTable<ApplicationLine> = {
  shape: APPLICATIONS_SHAPE,
  needs: "read:applications",
  exportNeeds: "export:people",
  from: sql`application`,
  id: sql`application.id`,
  sorts: {
    // Without names there is no order of names either.
    name: { by: SORT_NAME },
    job: { by: sql`lower(job.title)`, join: JOB },
    employer: { by: sql`lower(job.employer_name)`, join: JOB },
    sent: { by: sql`application.updated_at` },
    due: { by: sql`application.answer_due_on`, nullable: true },
    state: { by: sql`(application.read_at IS NULL)`, then: sql`application.updated_at` },
  },
  where: (view, now) => [
    byChoice(view, "answer", answersAt(londonDay(now))),
    view.filters.stage ? sql`application.stage = ${view.filters.stage}::application_stage` : null,
    byChoice(view, "unread", { yes: sql`application.read_at IS NULL`, no: sql`application.read_at IS NOT NULL` }),
    isWord(view, "right", sql`application.right_to_work`),
    inDays(view, "sent", sql`application.updated_at`),
    ofJob(view),
    view.filters.vacancy
      ? sql`application.job_id IN (SELECT id FROM job WHERE vacancy_id = ${view.filters.vacancy}::uuid)`
      : null,
    // Whoever is read without a name is found by their code alone.
    hasWords(view, FIND_TEXT),
  ],
  load: async (ids, _now, tx: Tx = db) =>
    (await tx.application.findMany({ where: { id: { in: ids } }, select: ROW })).map(asLine),
  texts: {
    name: ({ name }) => name,
    job: ({ job }) => job.title,
    employer: ({ job }) => job.employerName,
    stage: ({ stage }) => STAGES[stage],
    due: ({ answerDueOn }) => (answerDueOn ? fromDateColumn(answerDueOn) : ""),
    has: (row) => hasIt(row) ?? "",
    right: ({ rightToWork }) => RIGHT_TO_WORK[rightToWork as RightToWork],
    sent: ({ updatedAt }) => londonDay(updatedAt),
    state: ({ readAt }) => (readAt ? "read" : "not read yet"),
    email: ({ email }) => email ?? "",
    phone: ({ phone }) => phone ?? "",
  },
};

const answersAt = (today: LocalDate) => ({
  overdue: sql`application.answer_due_on < ${today}::date`,
  today: sql`application.answer_due_on <= ${today}::date`,
  open: sql`application.answer_due_on IS NOT NULL`,
  ended: sql`application.answer_due_on IS NULL`,
});

/** Who of staff has the job of an application: the owner of its vacancy, or of its client. */
const hasIt = ({ job: { vacancy, client } }: Pick<ApplicationLine, "job">): string | null =>
  (vacancy?.owner ?? client?.owner)?.person.name ?? null;

const ofJob = ({ filters }: View): Prisma.Sql | null =>
  filters.job ? sql`application.job_id = ${filters.job}::uuid` : null;
