import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { LikelyPairs } from "@/components/admin/candidates/likely-pairs";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { likelyDuplicates } from "@/lib/candidates/duplicates/finding";
import { type AdminParams, readParams } from "../../params";
import { twoPeople } from "./actions";

export const metadata: Metadata = { title: "Twice the same person?" };

/** /admin/candidates/duplicates: accounts that may be one person's. */
export default async function DuplicatesPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("join:candidates", "/admin/candidates/duplicates");
  const pairs = staff && (await likelyDuplicates(staff));
  if (!pairs) return <NotFound />;
  const said = (await readParams(searchParams)).text("said");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Candidates", href: "/admin/candidates" }]} />
      <AdminHead title="Twice the same person?">
        Accounts with the same mailbox, phone number or CV. Join two, and staff read them as one: nothing is moved, and
        it can be taken apart at any time.
      </AdminHead>
      {said === "two" && <Notice tone="good">They are two people, and are not offered again.</Notice>}
      <LikelyPairs
        pairs={pairs.map((pair) => ({ ...pair, twoPeople: twoPeople.bind(null, pair.one.id, pair.two.id) }))}
      />
    </>
  );
}
