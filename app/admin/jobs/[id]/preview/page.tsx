import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { ApplyBox } from "@/components/jobs/page/apply-box";
import { JobBody } from "@/components/jobs/page/job-body";
import { NotFound } from "@/components/site/not-found-page";
import { Notice } from "@/components/ui/notice";
import { brand } from "@/lib/core/settings/brand";
import { tameDescription } from "@/lib/jobs/description/tame";
import { previewJob } from "@/lib/jobs/staff/preview";

export const metadata: Metadata = { title: "Preview" };

export default async function PreviewJobPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff("read:jobs", `/admin/jobs/${id}/preview`);
  const now = new Date();
  const [job, agency] = await Promise.all([staff && previewJob(staff, id, now), brand()]);
  if (!job) return <NotFound />;
  return (
    <div className="text-base">
      <Notice title="A preview">
        This is what visitors will see. <a href={`/admin/jobs/${id}`}>Go back to the editor</a>
      </Notice>
      <JobBody
        job={job}
        html={tameDescription(job.descriptionHtml)}
        crumbs={[]}
        agency={agency}
        now={now}
        beside={<ApplyBox job={job} phone={agency.phone} />}
      />
    </div>
  );
}
