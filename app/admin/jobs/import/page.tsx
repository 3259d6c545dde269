import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ImportsTable } from "@/components/admin/imports/imports-table";
import { UploadForm } from "@/components/admin/imports/upload-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Tr } from "@/components/ui/table";
import { sayMoment } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { importsForStaff } from "@/lib/jobs/staff/imports";
import { type UploadForStaff, uploadsForStaff } from "@/lib/jobs/uploads/uploads";
import { type AdminParams, readParams } from "../../params";
import { takeBackImport } from "./actions";

export const metadata: Metadata = { title: "Import jobs" };

const REFUSED: Record<string, string> = {
  "too-large": "The file has more than 50 MB. Send it in parts, or have it taken in by the command.",
  empty: "There was nothing in the file. Choose the list and send it again.",
  workbook: "This is a workbook of Excel. Save it as CSV (in Excel: Save as, CSV UTF-8) and send that.",
  "too-many": "It made more than 10,000 jobs: withdraw them from the table of jobs, a part at a time.",
  nothing: "There is nothing of it left to take back.",
  broken: "The file did not arrive whole. Send it again.",
  source: "Where it is from is a short name of letters, digits and hyphens, like broadbean.",
  day: "The last day to apply is today or a later day.",
};

export default async function ImportPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:jobs", "/admin/jobs/import");
  const [uploads, imports] = staff ? await Promise.all([uploadsForStaff(staff), importsForStaff(staff)]) : [];
  if (!uploads || !imports) return <NotFound />;
  const refusal = REFUSED[(await readParams(searchParams)).text("refused") ?? ""];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Jobs", href: "/admin/jobs" }]} />
      <AdminHead title="Import jobs">
        First we only look through the list and tell you what would happen. Nothing changes until you say so.
      </AdminHead>
      <div className="grid gap-10">
        <section className="grid gap-4">
          {refusal && <Notice tone="bad">{refusal}</Notice>}
          <UploadForm />
        </section>
        {imports.length > 0 && (
          <section className="grid gap-3">
            <h2 className="text-lg">Taken in</h2>
            <p className="max-w-[44em] text-quiet">
              Taking one back withdraws the jobs it made, and puts its drafts into the bin. What somebody has changed
              since, or applied for, stays. You see what would happen first.
            </p>
            <ImportsTable imports={imports} takeBack={(id) => takeBackImport.bind(null, id)} />
          </section>
        )}
        {uploads.length > 0 && (
          <section className="grid gap-3">
            <h2 className="text-lg">Lists that were sent</h2>
            <Table
              label="Lists that were sent"
              columns={[{ head: "File" }, { head: "Sent" }, { head: "By" }, { head: "Source" }, { head: "Now" }]}
            >
              {uploads.map((upload) => (
                <Tr key={upload.id}>
                  <Td head>
                    <a href={`/admin/jobs/import/${upload.id}`}>{upload.fileName}</a>
                  </Td>
                  <Td>{sayMoment(upload.createdAt)}</Td>
                  <Td>{upload.by ?? "somebody who is gone"}</Td>
                  <Td>{sourceOf(upload)}</Td>
                  <Td>{stateOf(upload)}</Td>
                </Tr>
              ))}
            </Table>
          </section>
        )}
      </div>
    </>
  );
}

const sourceOf = ({ report, source }: UploadForStaff) =>
  source ?? (report && "shape" in report ? report.shape.source : "");

function stateOf({ report, triedAt, askedAt, finishedAt }: UploadForStaff): string {
  if (report && "unreadable" in report) return "Could not be read";
  if (finishedAt && report) return `${count(report.counts.created, "new job")}, ${report.counts.updated} changed`;
  if (askedAt) return "Being taken in";
  return triedAt ? "Looked through" : "Being looked through";
}
