import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { ApplicationCard } from "@/components/admin/application-card";
import { AdminHead } from "@/components/admin/admin-head";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { applicationForStaff } from "@/lib/applications/staff/applications";
import { readApplication } from "./actions";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  return staff && applicationForStaff(staff, id);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const application = await load((await params).id);
  return { title: application ? `Application of ${application.name}` : "Application" };
}

export default async function ApplicationPage({ params }: Props) {
  const application = await load((await params).id);
  if (!application) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Applications", href: "/admin/applications" }]} />
      <AdminHead title={application.name} />
      <ApplicationCard application={application} read={readApplication.bind(null, application.id)} />
    </>
  );
}
