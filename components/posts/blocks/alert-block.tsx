import { WeeklyBlock } from "@/components/site/house-blocks";
import type { FormAction } from "@/components/ui/form-state";
import { ALERT_WORDING } from "@/lib/alerts/vocabulary";

type Props = {
  action: FormAction;
  /** Which of the page's sign-ups this is, from 1. */
  number: number;
  /** The search in words; "" for every new job. */
  search: string;
  /** The same as hidden fields. */
  criteria: [name: string, value: string][];
  /** The article it stands in. */
  from: string;
};

/** A sign-up inside an article for the jobs it is about. What is agreed to is said word for word. */
export function AlertBlock({ action, number, search, criteria, from }: Props) {
  return (
    <WeeklyBlock
      // An address of a heading has no underscore, so this is never one.
      id={`alert_${number}`}
      title={search ? `New by email: ${search}` : "New graduate jobs by email"}
      text={ALERT_WORDING}
      submit="Send me these jobs weekly"
      action={action}
    >
      <input type="hidden" name="from" value={from} />
      {criteria.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </WeeklyBlock>
  );
}
