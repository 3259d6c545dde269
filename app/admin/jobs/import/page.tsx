import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { UploadForm } from "@/components/admin/imports/upload-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Tr } from "@/components/ui/table";
import { sayMoment } from "@/lib/core/dates";
import { count } from "@/lib/core/text";
import { type UploadForStaff, uploadsForStaff } from "@/lib/jobs/uploads/uploads";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Import jobs" };

const REFUSED: Record<string, string> = {
  "too-large": "The file has more than 50 MB. Send it in parts, or have it taken in by the command.",
  empty: "There was nothing in the file. Choose the list and send it again.",
  workbook: "This is a workbook of Excel. Save it as CSV (in Excel: Save as, CSV UTF-8) and send that.",
  broken: "The file did not arrive whole. Send it again.",
  source: "Where it is from is a short name of letters, digits and hyphens, like broadbean.",
  day: "The last day to apply is today or a later day.",
};

export default async function ImportPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:jobs", "/admin/jobs/import");
  const uploads = staff && (await uploadsForStaff(staff));
  if (!uploads) return <NotFound />;
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
        {uploads.length > 0 && (
          <section className="grid gap-3">
            <h2 className="text-lg">Earlier lists</h2>
            <Table
              label="Earlier lists"
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
