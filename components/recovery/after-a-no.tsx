import { AccountSection } from "@/components/candidates/account-section";
import { Notice } from "@/components/ui/notice";
import { ToolList } from "./tool-list";
import { toolsFor } from "./tools";

/**
 * In the account: what helps after a no, whoever said it. A plan that there is comes first; until there is a no, it is one
 * line.
 */
export function AfterANo({
  plan,
  isDeleted,
  hasNo,
}: {
  plan: { title: string; progress: string; href: string } | null;
  isDeleted: boolean;
  /** One of ours turned them down. Elsewhere only they know. */
  hasNo: boolean;
}) {
  const tools = <ToolList tools={toolsFor({ isSignedIn: true })} />;
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
      {hasNo || plan ? (
        <>
          <p className="text-quiet">These work for jobs that you applied for elsewhere, too.</p>
          {tools}
        </>
      ) : (
        <details>
          <summary className="min-h-10 py-2">Turned down somewhere? See what helps, wherever you applied</summary>
          {tools}
        </details>
      )}
    </AccountSection>
  );
}
