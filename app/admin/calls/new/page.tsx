import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { DeskBookingForm } from "@/components/admin/calls/call-forms";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { hosts } from "@/lib/calls/queries";
import { TOPICS } from "@/lib/calls/vocabulary";
import { bookForSomebody } from "../actions";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Book a call for somebody" };

export default async function NewCallPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:calls", "/admin/calls/new");
  if (!staff) return <NotFound />;
  const [params, people] = [await readParams(searchParams), await hosts()];
  const given = ["day", "time", "with", "name", "email", "phone"].map((name) => [name, params.text(name) ?? ""]);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Calls", href: "/admin/calls" }]} />
      <AdminHead title="Book a call for somebody">
        For whoever rang. Free times hold as on the site; notice and limits do not.
      </AdminHead>
      <CallsTabs current="calendar" />
      <div className="max-w-160">
        <DeskBookingForm
          action={bookForSomebody}
          start={Object.fromEntries(given) as Record<string, string>}
          topics={Object.entries(TOPICS).map(([value, label]) => ({ value, label }))}
          hosts={people.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </div>
    </>
  );
}
