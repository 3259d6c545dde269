import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { KeptFields } from "./kept-fields";
import { sayWhereTimesAre } from "./words";
import { ZoneNote } from "./zone-note";
import { zoneOptions } from "./zones";

type Props = {
  timeZone: string;
  /** Chosen by the visitor or their browser, not just our own. */
  isChosen: boolean;
  /** What was asked for and is no zone we know. */
  isUnknown?: boolean;
  action: string;
  /** What the address says besides the zone. */
  kept: Record<string, string>;
};

/** In which zone the times are, in words, and a way to another that needs no script. */
export function ZoneChoice({ timeZone, isChosen, isUnknown, action, kept }: Props) {
  return (
    <div>
      {isUnknown && <p className="mb-1 text-sm font-semibold text-warn">We do not know that time zone.</p>}
      <ZoneNote zone={timeZone} words={sayWhereTimesAre(timeZone)} isChosen={isChosen} />
      <details className="text-sm">
        <summary className="inline-block py-1 text-brand underline underline-offset-[0.18em] hover:text-brand-deep">
          Show another time zone
        </summary>
        <form action={action} className="mt-2 mb-2 flex flex-wrap items-end gap-2.5">
          <KeptFields kept={kept} />
          <SelectField
            name="timeZone"
            label="Time zone"
            options={zoneOptions(timeZone)}
            defaultValue={timeZone}
            className="flex-[0_1_18rem]"
          />
          <Button type="submit" look="plain">
            Show these times
          </Button>
        </form>
      </details>
    </div>
  );
}
