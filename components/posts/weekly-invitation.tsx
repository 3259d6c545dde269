import { WeeklyBlock } from "@/components/site/house-blocks";
import type { FormAction } from "@/components/ui/form-state";
import { ALERT_WORDING } from "@/lib/alerts/vocabulary";

/**
 * The invitation to the week's jobs, at the end of an article: an alert for every new job. What is agreed to is said
 * word for word.
 */
export function WeeklyInvitation({ action, from }: { action: FormAction; /** The article's slug. */ from: string }) {
  return (
    <WeeklyBlock
      id="weekly"
      title="The week’s new graduate jobs, in one email"
      text={ALERT_WORDING}
      submit="Send me these jobs weekly"
      action={action}
    >
      <input type="hidden" name="from" value={from} />
    </WeeklyBlock>
  );
}
