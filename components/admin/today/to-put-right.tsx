import { Button } from "@/components/ui/button";
import { sayDay } from "@/lib/core/time/say";
import type { LocalDate } from "@/lib/core/time/dates";
import { count } from "@/lib/core/text/text";
import { Matter, MatterRow } from "./matter";

export interface Trouble {
  held: { stream: string; heldWhy: string }[];
  runs: { id: string; dueOn: LocalDate }[];
  failed: number;
  unclear: number;
  calendars: { id: string; name: string; calendarError: string | null }[];
}

export const isTrouble = ({ held, runs, failed, unclear, calendars }: Trouble): boolean =>
  held.length + runs.length + failed + unclear + calendars.length > 0;

/** What stopped by itself and goes on only when somebody does something. */
export function ToPutRight({ trouble, again }: { trouble: Trouble; again: () => Promise<void> }) {
  const { held, runs, failed, unclear, calendars } = trouble;
  return (
    <Matter title="To put right">
      {held.map(({ stream, heldWhy }) => (
        <MatterRow
          key={stream}
          title={stream === "bulk" ? "The digests are held" : "All other mail is held"}
          href="/admin/emails"
          detail={heldWhy}
          when="nothing goes out"
          tone="late"
        />
      ))}
      {runs.map(({ id, dueOn }) => (
        <MatterRow
          key={id}
          title={`The digests of ${sayDay(dueOn)} are not finished`}
          href={`/admin/emails/runs/${id}`}
          tone="late"
          when="begun long ago"
        />
      ))}
      {failed > 0 && (
        <MatterRow
          title={`${count(failed, "message")} given up`}
          href="/admin/emails/waiting?state=failed"
          detail="Nobody tries them again by themselves."
        >
          <form action={again}>
            <Button size="desk" look="plain">
              Try them all again
            </Button>
          </form>
        </MatterRow>
      )}
      {unclear > 0 && (
        <MatterRow
          title={`${count(unclear, "message")} in doubt`}
          href="/admin/emails/waiting?state=unclear"
          detail="They may have arrived: look before you send them again."
        />
      )}
      {calendars.map(({ id, name, calendarError }) => (
        <MatterRow
          key={id}
          title={`The calendar of ${name} cannot be read`}
          href={`/admin/calls/diaries/${id}`}
          detail={calendarError}
          when="cannot be booked"
          tone="late"
        />
      ))}
    </Matter>
  );
}
