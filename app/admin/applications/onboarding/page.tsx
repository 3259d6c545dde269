import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { TemplateForm } from "@/components/admin/applications/template-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { onboardingTemplate } from "@/lib/applications/onboarding/template";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { type AdminParams, readParams } from "../../params";
import { saveList } from "./actions";

export const metadata: Metadata = { title: "The list before a first day" };

/** What new placements begin with; each save is a version, and those that have begun keep theirs. */
export default async function OnboardingTemplatePage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:applications", "/admin/applications/onboarding");
  const list = staff && (await onboardingTemplate(staff));
  if (!list) return <NotFound />;
  const saved = (await readParams(searchParams)).text("saved");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Applications", href: "/admin/applications" }]} />
      <AdminHead title="The list before a first day" />
      <div className="grid max-w-[60rem] gap-6">
        {saved && <Notice tone="good">Saved. New placements begin with this list.</Notice>}
        <p className="max-w-[42em] text-quiet">
          Version {list.version}, of {sayDay(londonDay(list.savedAt), { year: true })}. People who are placed already
          keep the list they began with. Days are counted from the first day of work: -10 is ten days before it. A line
          without a title goes.
        </p>
        <TemplateForm action={saveList.bind(null, list.version)} tasks={list.tasks} />
      </div>
    </>
  );
}
