import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ComingInterviews } from "@/components/admin/interviews/coming";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { comingInterviews } from "@/lib/applications/interviews/staff/coming";

export const metadata: Metadata = { title: "Interviews" };

/** What interviews are to come, day by day, and what waits for us before that. */
export default async function InterviewsPage() {
  const staff = await requireStaff("read:applications", "/admin/applications/interviews");
  const now = new Date();
  const coming = staff && (await comingInterviews(staff, now));
  if (!coming) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Applications", href: "/admin/applications" }]} />
      <AdminHead title="Interviews" />
      <ComingInterviews coming={coming} now={now} />
    </>
  );
}
