import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AgencyForm } from "@/components/admin/settings/agency-form";
import { GroupFoot } from "@/components/admin/settings/group-foot";
import { SavedNotice } from "@/components/admin/settings/saved-notice";
import { SettingsTabs } from "@/components/admin/settings/settings-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { brand } from "@/lib/core/settings/brand";
import { groupForStaff } from "@/lib/settings/reading";
import { type AdminParams, readParams } from "../params";
import { resetSettings, saveAgency } from "./actions";
import { fieldsOf } from "./form-values";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:settings", "/admin/settings");
  const group = staff && (await groupForStaff(staff, "agency"));
  if (!group) return <NotFound />;
  const [params, { hours }] = await Promise.all([readParams(searchParams), brand()]);
  return (
    <>
      <AdminHead title="Settings">Who we are, as the footer, the legal pages and every mail print it.</AdminHead>
      <SettingsTabs current="agency" />
      <SavedNotice outcome={params.text("saved")} />
      <div className="max-w-[36rem]">
        <AgencyForm action={saveAgency} start={fieldsOf(group)} hoursInWords={hours} />
        <GroupFoot {...group} group="agency" reset={resetSettings.bind(null, "agency", group.version)} />
      </div>
    </>
  );
}
