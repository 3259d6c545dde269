import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { MergeForm } from "@/components/admin/editing/merge-form";
import { SettledFields } from "@/components/admin/jobs/settled-fields";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { JOB_FIELD_WORDS } from "@/lib/jobs/form-input";
import { jobClash } from "@/lib/jobs/staff/clashes";
import { type AdminParams, readParams } from "../../../params";
import { putTogether } from "./actions";

export const metadata: Metadata = { title: "Two forms of one job" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** What you typed, what was saved meanwhile, and what it was: settled where nobody has to choose. */
export default async function MergeJobPage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("write:jobs", `/admin/jobs/${id}/merge`);
  const clash = staff && (await jobClash(staff, id));
  if (!clash) return <NotFound />;
  const said = await readParams(searchParams);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Jobs", href: "/admin/jobs" },
          { label: clash.title, href: `/admin/jobs/${id}` },
        ]}
      />
      <AdminHead title="Somebody saved this job while you were writing" />
      {said.text("again") && (
        <Notice tone="warn" className="mb-5">
          It was saved once more while you chose. This is how it stands now; nothing of yours is lost.
        </Notice>
      )}
      <MergeForm clash={clash} names={JOB_FIELD_WORDS} settle={putTogether.bind(null, id)}>
        <SettledFields fields={clash.taken} they={clash.savedBy ?? "Somebody else"} />
      </MergeForm>
    </>
  );
}
