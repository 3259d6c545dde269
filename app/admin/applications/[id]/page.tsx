import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { ApplicationCard } from "@/components/admin/application-card";
import { AdminHead } from "@/components/admin/admin-head";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { applicationForStaff } from "@/lib/applications/staff/applications";
import { readApplication } from "./actions";

export const metadata: Metadata = { title: "Application" };

export default async function ApplicationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  const application = staff && (await applicationForStaff(staff, id));
  if (!application) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Applications", href: "/admin/applications" }]} />
      <AdminHead title={application.name} />
      <ApplicationCard application={application} read={readApplication.bind(null, application.id)} />
    </>
  );
}
