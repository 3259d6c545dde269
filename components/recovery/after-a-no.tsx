import { AccountSection } from "@/components/candidates/account-section";
import { Notice } from "@/components/ui/notice";
import { ToolList } from "./tool-list";
import { toolsFor } from "./tools";

/** In the account: what helps after a no, whoever said it. A plan that there is comes first. */
export function AfterANo({
  plan,
  isDeleted,
}: {
  plan: { title: string; progress: string; href: string } | null;
  isDeleted: boolean;
}) {
  return (
    <AccountSection id="after-a-no" title="After a no">
      {isDeleted && <Notice tone="good">Your plan is deleted. Nothing of it is kept.</Notice>}
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
