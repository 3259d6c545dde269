import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { LiveRefresh } from "@/components/admin/emails/live-refresh";
import { ChoicesForm } from "@/components/admin/imports/choices-form";
import { UploadReport } from "@/components/admin/imports/upload-report";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { sayMoment } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { takenBefore, type UploadForStaff, uploadForStaff } from "@/lib/jobs/uploads/uploads";
import { type AdminParams, readParams } from "../../../params";
import { chooseAgain, takeIn } from "../actions";

export const metadata: Metadata = { title: "A list of jobs" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

export default async function UploadPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/admin/jobs/import/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:jobs", path);
  const upload = staff && (await uploadForStaff(staff, id));
  if (!upload) return <NotFound />;
  const [before, { text }] = await Promise.all([takenBefore(staff, id), readParams(searchParams)]);
  const { report, triedAt, askedAt, finishedAt } = upload;
  const isReading = !triedAt || (askedAt !== null && !finishedAt);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Jobs", href: "/admin/jobs" },
          { label: "Import", href: "/admin/jobs/import" },
        ]}
      />
      <AdminHead title={upload.fileName}>
        Sent {sayMoment(upload.createdAt)}
        {upload.by && ` by ${upload.by}`}.
      </AdminHead>
      <div className="grid gap-8">
        {text("done") === "nothing" && (
          <Notice tone="warn" isOutcome>
            It is being taken in already, or it has changed meanwhile. Look at what is there now.
          </Notice>
        )}
        {isReading && <Reading upload={upload} />}
        {!isReading && report && "unreadable" in report && (
          <Notice tone="bad" title="This file cannot be taken in">
            {report.unreadable}
          </Notice>
        )}
        {!isReading && report && "counts" in report && (
          <>
            {finishedAt ? (
              <Notice tone="good">It is done. What staff had changed by hand was left as it is.</Notice>
            ) : (
              <Question id={id} upload={upload} jobs={report.counts.created + report.counts.updated} before={before} />
            )}
            <UploadReport isDone={finishedAt !== null} report={report} refusedHref={`${path}/refused.csv`} />
            {!askedAt && (
              <details className="max-w-140 border-t border-line pt-3">
                <summary className="cursor-pointer font-semibold">Choose otherwise</summary>
                <div className="mt-4">
                  <ChoicesForm action={chooseAgain.bind(null, id)} start={upload} />
                </div>
              </details>
            )}
          </>
        )}
      </div>
    </>
  );
}

function Reading({ upload: { askedAt, seenAt, done, bytes } }: { upload: UploadForStaff }) {
  const kilobytes = (n: number) => Math.round(n / 1024).toLocaleString("en-GB");
  return (
    <div className="grid max-w-140 gap-2">
      <LiveRefresh seconds={2} />
      {askedAt && !seenAt ? (
        <p role="status">It begins within a minute. You may leave this page.</p>
      ) : (
        <>
          <p role="status">{askedAt ? "It is being taken in." : "It is being looked through. Nothing changes yet."}</p>
          <ProgressBar
            done={done}
            total={Math.max(1, bytes)}
            words={`${kilobytes(done)} of ${kilobytes(bytes)} kilobytes read`}
          />
        </>
      )}
    </div>
  );
}

type QuestionProps = { id: string; upload: UploadForStaff; jobs: number; before: Date | null };

function Question({ id, upload: { publish }, jobs, before }: QuestionProps) {
  return (
    <form action={takeIn.bind(null, id)} className="grid max-w-[44em] gap-3">
      {before && (
        <Notice tone="warn">
          The very same file was taken in on {sayMoment(before)}. Doing it again changes only what has changed here
          since.
        </Notice>
      )}
      <p>
        {jobs === 0
          ? "There is nothing in it to take in."
          : `Nothing has changed so far. ${count(jobs, "job")} would be written${publish ? ", and made public" : "; new ones as drafts"}.`}
      </p>
      {jobs > 0 && (
        <div>
          <Button type="submit" size="desk">
            Take {count(jobs, "job")} in
          </Button>
        </div>
      )}
    </form>
  );
}
