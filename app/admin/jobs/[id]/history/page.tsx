import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { TextDifference } from "@/components/admin/editing/difference";
import { VersionsTable } from "@/components/admin/jobs/versions-table";
import { sayField } from "@/components/admin/jobs/say-field";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { sayLast, sayMoment } from "@/lib/core/time/say";
import { differenceOf, wordsBetween } from "@/lib/core/text/difference";
import { JOB_FIELD_WORDS } from "@/lib/jobs/form-input";
import { jobForStaff } from "@/lib/jobs/staff/jobs";
import { changedBetween, type JobRevision, jobRevisionAt, jobRevisions } from "@/lib/jobs/staff/revisions";
import { fieldsOf } from "@/lib/jobs/staff/said";
import { type AdminParams, readParams } from "../../../params";
import { restore } from "./actions";

export const metadata: Metadata = { title: "History of a job" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const REFUSALS: Record<string, string> = {
  unsaved:
    "You have text of your own in this job that is not saved. Save it or leave it first, so that it is not lost.",
  "names-client": "That version gives away who the confidential employer is. Change it by hand.",
  incomplete: "A published job would lose what it needs. Make it a draft first, or change it by hand.",
  "changed-meanwhile": "A colleague changed this job just now. Look at the history once more.",
};

/** Every version of a job, and what became of its fields and words between any two. */
export default async function JobHistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("read:jobs", `/admin/jobs/${id}/history`);
  const said = await readParams(searchParams);
  const [job, versions] = staff
    ? await Promise.all([jobForStaff(staff, id, new Date()), jobRevisions(staff, id, said.page)])
    : [null, null];
  if (!staff || !job || !versions) return <NotFound />;
  const [newest, second] = versions.items;
  const to = Number(said.text("to") ?? newest?.version);
  const from = Number(said.text("from") ?? second?.version);
  const [before, after] = await Promise.all([jobRevisionAt(staff, id, from), jobRevisionAt(staff, id, to)]);
  const refusal = REFUSALS[said.text("refused") ?? ""];
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Jobs", href: "/admin/jobs" },
          { label: job.title, href: `/admin/jobs/${id}` },
        ]}
      />
      <AdminHead title="History">
        Every version of “{job.title}”. Bringing one back makes it the newest; its dates stay as they are.
      </AdminHead>
      {refusal && (
        <Notice tone="bad" className="mb-5" title={refusal}>
          <a href={`/admin/jobs/${id}`}>Back to the editor</a>
        </Notice>
      )}
      <div className="grid gap-8">
        {versions.total === 0 && (
          <p className="text-quiet">
            It has not been changed since it was put in. Its first change is written down with what it was.
          </p>
        )}
        {versions.total > 0 && (
          <VersionsTable
            versions={versions.items}
            shown={{ from, to }}
            restore={may(staff, "write:jobs") ? restore.bind(null, id, job.version) : undefined}
          />
        )}
        <Pager {...versions} one="version" hrefOf={(page) => said.with({ page, refused: undefined })} />
        {before && after && before.version !== after.version && (
          <TextDifference before={before} after={after} lines={linesBetween(before, after)}>
            {differenceOf(fieldsOf(before.said).description, fieldsOf(after.said).description)}
          </TextDifference>
        )}
      </div>
    </>
  );
}

/** The fields but the description that are not the same, and the dates. */
function linesBetween(before: JobRevision, after: JobRevision) {
  const [was, is] = [fieldsOf(before.said), fieldsOf(after.said)];
  const fields = changedBetween(was, is).flatMap((name) =>
    name === "description"
      ? []
      : [{ name: JOB_FIELD_WORDS[name], words: wordsBetween(sayField(name, was[name]), sayField(name, is[name])) }],
  );
  const dates = [
    { name: "Comes out", was: sayDate(before.publishedAt), is: sayDate(after.publishedAt) },
    {
      name: "Takes applications until",
      was: before.closesAt ? sayLast(before.closesAt) : "",
      is: after.closesAt ? sayLast(after.closesAt) : "",
    },
    { name: "Withdrawn", was: sayDate(before.withdrawnAt), is: sayDate(after.withdrawnAt) },
  ];
  return [
    ...fields,
    ...dates.flatMap(({ name, was, is }) => (was === is ? [] : [{ name, words: wordsBetween(was, is) }])),
  ];
}

const sayDate = (at: Date | null) => (at ? sayMoment(at) : "");
