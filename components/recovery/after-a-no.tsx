import { AccountSection } from "@/components/candidates/account-section";
import { ToolList } from "./tool-list";
import { toolsFor } from "./tools";

/** In the account: what helps after a no, whoever said it. A plan that there is comes first. */
export function AfterANo({ plan }: { plan: { title: string; progress: string; href: string } | null }) {
  return (
    <AccountSection id="after-a-no" title="After a no" link={plan && <a href="/account/plan">All your plans</a>}>
      {plan && (
        <p className="border-s-3 border-brand ps-4">
          <a href={plan.href} className="font-semibold">
            {plan.title}
          </a>
          <span className="block text-sm text-quiet">{plan.progress}</span>
        </p>
      )}
      <p className="text-quiet">These work for jobs that you applied for elsewhere, too.</p>
      <ToolList tools={toolsFor({ isSignedIn: true })} />
    </AccountSection>
  );
}
