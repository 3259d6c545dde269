import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { JobForm } from "@/components/admin/job-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { writeJob } from "../actions";

export const metadata: Metadata = { title: "New job" };

export default async function NewJobPage() {
  if (!(await requireStaff("write:jobs", "/admin/jobs/new"))) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Jobs", href: "/admin/jobs" }]} />
      <AdminHead title="New job">It is a draft until you publish it.</AdminHead>
      <div className="max-w-[48rem]">
        <JobForm
          action={writeJob}
          start={{ workplace: "on-site", contract: "permanent", hours: "full-time" }}
          submit="Save the draft"
        />
      </div>
    </>
  );
}
