import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CriteriaForm } from "@/components/admin/applications/criteria-form";
import { ReviewForm } from "@/components/admin/applications/review-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { may } from "@/lib/access/permissions";
import { reviewOfJob } from "@/lib/applications/blind/revealing";
import { criteriaOfJob } from "@/lib/applications/scorecards/criteria";
import { jobForStaff } from "@/lib/jobs/staff/jobs";
import { type AdminParams, readParams } from "../../../params";
import { sayCriteria, sayHowRead } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:applications", `/admin/jobs/${id}/review`);
  if (!staff) return null;
  const [job, review, criteria] = await Promise.all([
    jobForStaff(staff, id, new Date()),
    reviewOfJob(staff, id),
    criteriaOfJob(staff, id),
  ]);
  return job && review && criteria && { job, review, criteria, mayWrite: may(staff, "write:applications") };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return { title: found ? `How ${found.job.title} is reviewed` : "Review" };
}

/** /admin/jobs/ID/review: whether the applications for a job are read by name, and what they are judged by. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const found = await load(id);
  if (!found) return <NotFound />;
  const { job, review, criteria, mayWrite } = found;
  const said = (await readParams(searchParams)).text("said");
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Jobs", href: "/admin/jobs" },
          { label: job.title, href: `/admin/jobs/${id}` },
        ]}
      />
      <AdminHead title="How it is reviewed">Everybody who applies for this job is read and judged alike.</AdminHead>
      <div className="grid max-w-[48rem] gap-10">
        <section className="grid gap-4">
          <h2 className="text-lg">Names</h2>
          {said === "names" && <Notice tone="good">From now on they are read like this.</Notice>}
          <Sheet>
            <ReviewForm action={sayHowRead.bind(null, id)} review={review} mayWrite={mayWrite} />
          </Sheet>
        </section>
        <section className="grid gap-4" id="criteria">
          <h2 className="text-lg">What they are judged by</h2>
          {said === "criteria" && <Notice tone="good">From now on they are judged by these.</Notice>}
          <p className="text-quiet">
            Three to seven things that the job needs, each with what good evidence of it looks like.
            {criteria.handedIn > 0 &&
              " Scorecards have been handed in: they stay as they are, under the criteria of their time."}
          </p>
          <Sheet>
            <CriteriaForm
              key={criteria.version}
              action={sayCriteria.bind(null, id)}
              {...criteria}
              mayWrite={mayWrite}
            />
          </Sheet>
        </section>
      </div>
    </>
  );
}
