import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { GroupFoot } from "@/components/admin/settings/group-foot";
import { LogoForm } from "@/components/admin/settings/logo-form";
import { LookForm } from "@/components/admin/settings/look-form";
import { SavedNotice } from "@/components/admin/settings/saved-notice";
import { SettingsTabs } from "@/components/admin/settings/settings-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { Notice } from "@/components/ui/notice";
import { brand } from "@/lib/core/settings/brand";
import { groupForStaff } from "@/lib/settings/reading";
import { type AdminParams, readParams } from "../../params";
import { removeLogo, resetSettings, saveLook } from "../actions";
import { fieldsOf } from "../form-values";

export const metadata: Metadata = { title: "Look" };

export default async function LookSettingsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:settings", "/admin/settings/look");
  const group = staff && (await groupForStaff(staff, "look"));
  if (!group) return <NotFound />;
  const [params, { name, logo }] = await Promise.all([readParams(searchParams), brand()]);
  return (
    <>
      <AdminHead title="Settings">How pages and mails look.</AdminHead>
      <SettingsTabs current="look" />
      <SavedNotice outcome={params.text("saved")} />
      {params.text("refused") && (
        <Notice tone="bad" className="mb-5 max-w-[36rem]">
          {params.text("refused")}
        </Notice>
      )}
      <div className="grid max-w-[52rem] gap-10">
        <LookForm action={saveLook} start={fieldsOf(group)} name={name} />
        <LogoForm version={group.version} logo={logo} drop={removeLogo.bind(null, group.version)} />
        <GroupFoot {...group} group="look" reset={resetSettings.bind(null, "look", group.version)} />
      </div>
    </>
  );
}
