import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { RevisionList } from "@/components/admin/settings/revision-list";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { SETTING_GROUPS } from "@/lib/core/settings/settings";
import { revisionsOf } from "@/lib/settings/reading";
import { GROUP_LABELS } from "@/lib/settings/vocabulary";
import { type AdminParams, readParams } from "../../params";
import { restoreSettings } from "../actions";

export const metadata: Metadata = { title: "Changes of settings" };

export default async function SettingsHistoryPage({ searchParams }: { searchParams: AdminParams }) {
  const params = await readParams(searchParams);
  const group = SETTING_GROUPS.find((name) => name === params.text("group")) ?? "agency";
  const staff = await requireStaff("write:settings", `/admin/settings/history?group=${group}`);
  const revisions = staff && (await revisionsOf(staff, group));
  if (!revisions) return <NotFound />;
  const base = revisions[0]?.version ?? 0;
  const room = group === "agency" ? "/admin/settings" : `/admin/settings/${group}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Settings", href: "/admin/settings" },
          { label: GROUP_LABELS[group], href: room },
        ]}
      />
      <AdminHead title={`Changes: ${GROUP_LABELS[group]}`}>
        {revisions.length === 0
          ? "Nothing has been set here yet."
          : "The latest first. Bringing one back makes a new version of it."}
      </AdminHead>
      <RevisionList revisions={revisions} restore={(version) => restoreSettings.bind(null, group, version, base)} />
    </>
  );
}
