import { Button } from "@/components/ui/button";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { ReminderAct } from "@/lib/recovery/plan-input";

interface Props {
  isOn: boolean;
  pausedUntil: LocalDate | null;
  acts: Record<ReminderAct, () => Promise<void>>;
  /** They can be begun here, and not only gone on with. */
  canBegin?: boolean;
}

/** How the reader is reminded, in a sentence. */
export function sayReminding({ isOn, pausedUntil }: Pick<Props, "isOn" | "pausedUntil">): string {
  if (!isOn) return "We send you no reminders of your plans.";
  if (pausedUntil) return `Paused: the next one comes on ${sayDay(pausedUntil)} at the earliest.`;
  return "On the day of a step you get an email, one a day at most. Each step is mentioned once.";
}

/** The buttons that start, pause or end reminders: what is so is not offered. */
export function ReminderButtons({ isOn, pausedUntil, acts, canBegin = true }: Props) {
  return (
    <div className="flex flex-wrap gap-3">
      {(isOn ? pausedUntil : canBegin) && (
        <Act act={acts.start} label={isOn ? "Go on with them" : "Remind me gently"} />
      )}
      {isOn && !pausedUntil && <Act act={acts.pause} label="Pause for two weeks" />}
      {isOn && <Act act={acts.end} label="End these reminders" />}
    </div>
  );
}

function Act({ act, label }: { act: () => Promise<void>; label: string }) {
  return (
    <form action={act}>
      <Button type="submit" look="plain">
        {label}
      </Button>
    </form>
  );
}
