import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AfterYouApply } from "@/components/jobs/page/after-you-apply";
import { JobHead } from "@/components/jobs/page/job-head";
import { WhoWeAre } from "@/components/jobs/page/who-we-are";
import { NotFound } from "@/components/site/not-found-page";
import { Notice } from "@/components/ui/notice";
import { Prose } from "@/components/ui/prose";
import { brand } from "@/lib/core/brand";
import { previewJob } from "@/lib/jobs/staff/preview";
import { tameDescription } from "@/lib/jobs/description/tame";

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
      <JobHead job={job} crumbs={[]} now={now} />
      <div className="wrap grid max-w-[48rem] gap-12 pb-section">
        <Prose html={tameDescription(job.descriptionHtml)} />
        <AfterYouApply agency={agency.name} />
        <WhoWeAre job={job} agency={agency} />
      </div>
    </div>
  );
}
