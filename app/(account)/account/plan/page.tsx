import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { ownAccount } from "@/lib/candidates/account";
import { ownPlans } from "@/lib/recovery/plan/reading";

export const dynamic = "force-dynamic";

/** To their newest plan, or to where one is made. */
export default async function PlansPage() {
  const who = await requireCandidate("/account/plan");
  if (!(await ownAccount(who))) redirect("/admin");
  const [newest] = await ownPlans(who);
  redirect(newest ? `/account/plan/${newest.id}` : "/account/plan/new");
}
