import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { GroupFoot } from "@/components/admin/settings/group-foot";
import { PrivacyForm } from "@/components/admin/settings/privacy-form";
import { SavedNotice } from "@/components/admin/settings/saved-notice";
import { SettingsTabs } from "@/components/admin/settings/settings-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { brand } from "@/lib/core/settings/brand";
import { groupForStaff } from "@/lib/settings/reading";
import { type AdminParams, readParams } from "../../params";
import { resetSettings, savePrivacy } from "../actions";
import { fieldsOf } from "../form-values";

export const metadata: Metadata = { title: "Privacy settings" };

export default async function PrivacySettingsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:settings", "/admin/settings/privacy");
  const group = staff && (await groupForStaff(staff, "privacy"));
  if (!group) return <NotFound />;
  const [params, { legalName, email }] = await Promise.all([readParams(searchParams), brand()]);
  return (
    <>
      <AdminHead title="Settings">
        What we keep of people and for how long, as the <a href="/privacy">privacy notice</a> tells them.
      </AdminHead>
      <SettingsTabs current="privacy" />
      <SavedNotice outcome={params.text("saved")} />
      <div className="max-w-[36rem]">
        <PrivacyForm action={savePrivacy} start={fieldsOf(group)} usual={{ name: legalName, email }} />
        <GroupFoot {...group} group="privacy" reset={resetSettings.bind(null, "privacy", group.version)} />
      </div>
    </>
  );
}
