import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { GroupFoot } from "@/components/admin/settings/group-foot";
import { SavedNotice } from "@/components/admin/settings/saved-notice";
import { SettingsTabs } from "@/components/admin/settings/settings-tabs";
import { TimesForm } from "@/components/admin/settings/times-form";
import { NotFound } from "@/components/site/not-found-page";
import { timesOfEnvironment } from "@/lib/core/settings/times";
import { groupForStaff } from "@/lib/settings/reading";
import { type AdminParams, readParams } from "../../params";
import { resetSettings, saveTimes } from "../actions";
import { fieldsOf } from "../form-values";

export const metadata: Metadata = { title: "Times" };

export default async function TimesSettingsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:settings", "/admin/settings/times");
  const group = staff && (await groupForStaff(staff, "times"));
  if (!group) return <NotFound />;
  const params = await readParams(searchParams);
  return (
    <>
      <AdminHead title="Settings">When job alerts go, and what a new consultant’s diary begins with.</AdminHead>
      <SettingsTabs current="times" />
      <SavedNotice outcome={params.text("saved")} />
      <div className="grid max-w-[36rem] gap-6">
        <TimesForm action={saveTimes} start={fieldsOf(group)} usual={timesOfEnvironment()} />
        <GroupFoot {...group} group="times" reset={resetSettings.bind(null, "times", group.version)} />
      </div>
    </>
  );
}
