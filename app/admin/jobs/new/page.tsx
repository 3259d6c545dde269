import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { JobDesk } from "@/components/admin/jobs/job-desk";
import { TemplateList } from "@/components/admin/jobs/template-list";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { jobTemplate, jobTemplates } from "@/lib/jobs/staff/templates";
import { type AdminParams, readParams } from "../../params";
import { copyJob, writeJob } from "../actions";
import { agencyOf, besideOf } from "../beside";
import { forgetTemplate } from "../templates/actions";

export const metadata: Metadata = { title: "New job" };

const BLANK = { workplace: "on-site", contract: "permanent", hours: "full-time" };

/** /admin/jobs/new, or with `?template=` begun from one. */
export default async function NewJobPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:jobs", "/admin/jobs/new");
  if (!staff) return <NotFound />;
  const now = new Date();
  const wanted = (await readParams(searchParams)).text("template");
  const [templates, chosen, agency] = await Promise.all([
    jobTemplates(staff),
    wanted ? jobTemplate(staff, wanted) : null,
    agencyOf(),
  ]);
  const start = chosen
    ? { ...BLANK, ...Object.fromEntries(Object.entries(chosen.fields).filter(([, value]) => value !== "")) }
    : BLANK;
  const beside = await besideOf(staff, { id: null, start, currency: "GBP", closes: false }, now);
  if (!templates || !beside) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Jobs", href: "/admin/jobs" }]} />
      <AdminHead title="New job">It is a draft until you publish it.</AdminHead>
      <TemplateList
        templates={templates.map(({ fields: _, ...template }) => template)}
        chosen={chosen?.id}
        forget={(id) => forgetTemplate.bind(null, id)}
      />
      <JobDesk
        key={chosen?.id ?? "blank"}
        action={writeJob}
        start={start}
        currency="GBP"
        submit="Save the draft"
        keeping={{ id: null, keptAt: null, isOffered: false }}
        beside={beside}
        agency={agency}
        now={now}
        copy={copyJob}
      />
    </>
  );
}
