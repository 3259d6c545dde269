import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AgencyForm } from "@/components/admin/agency-form";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { brand } from "@/lib/core/brand";
import { type AdminParams, readParams } from "../params";
import { saveSettings } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ searchParams }: { searchParams: AdminParams }) {
  if (!(await requireStaff("write:settings", "/admin/settings"))) return <NotFound />;
  const [params, agency] = await Promise.all([readParams(searchParams), brand()]);
  return (
    <>
      <AdminHead
        title="Settings"
        action={
          <Button href="/admin/settings/staff" look="plain" size="desk">
            Staff
          </Button>
        }
      >
        Who we are, as the footer, the legal pages and every mail print it.
      </AdminHead>
      {params.text("saved") && (
        <Notice tone="good" className="mb-5 max-w-[36rem]">
          Saved. Every page shows it from now on.
        </Notice>
      )}
      <div className="max-w-[36rem]">
        <AgencyForm action={saveSettings} start={{ ...agency }} />
      </div>
    </>
  );
}
