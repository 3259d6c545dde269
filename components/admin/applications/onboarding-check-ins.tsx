import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CHECK_INS, MOODS } from "@/lib/applications/onboarding/onboarding-input";
import type { CheckInFacts, PlacementForStaff } from "@/lib/applications/onboarding/reading";
import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { OnboardingActs } from "./onboarding";

type Props = { placement: PlacementForStaff; acts: OnboardingActs };

/** How it goes, as both sides said, and the press that says it has settled. */
export function CheckIns({ placement, acts }: Props) {
  const { checkIns, canSettle, mayWrite, settledOn } = placement;
  return (
    <section className="grid gap-3">
      <h3 className="font-semibold">How it goes</h3>
      <ul role="list" className="border-t border-line">
        {checkIns.map((checkIn) => (
          <CheckInRow key={checkIn.id} checkIn={checkIn} seenTo={mayWrite ? acts.seenTo(checkIn.id) : null} />
        ))}
      </ul>
      {canSettle && !settledOn && (
        <form action={acts.settle} className="grid justify-items-start gap-2">
          <p className="max-w-[42em]">{sayHowItWent(checkIns)}</p>
          <Button size="desk">They have settled in</Button>
        </form>
      )}
    </section>
  );
}

function CheckInRow({ checkIn, seenTo }: { checkIn: CheckInFacts; seenTo: (() => Promise<void>) | null }) {
  const { kind, side, dueOn, sentAt, mood, note, wantsCall, answeredAt, seenToAt } = checkIn;
  const waits = wantsCall && seenToAt === null;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3">
      <div className="min-w-[min(14rem,100%)] flex-1">
        <p>
          {CHECK_INS[kind]}, {side === "client" ? "the client" : "the candidate"}
        </p>
        {note && <p className="max-w-[42em] whitespace-pre-line text-quiet">{note}</p>}
      </div>
      {mood !== null && <Badge tone={mood <= 2 ? "bad" : mood === 3 ? "plain" : "good"}>{MOODS[mood - 1]}</Badge>}
      {waits && <Badge tone="warn">Wants to talk</Badge>}
      <span className="text-sm text-quiet">
        {answeredAt
          ? `Answered ${sayDay(londonDay(answeredAt))}`
          : sentAt
            ? `Asked ${sayDay(londonDay(sentAt))}, no answer yet`
            : dueOn
              ? `To be asked on ${sayDay(fromDateColumn(dueOn))}`
              : "Once there is a first day"}
      </span>
      {waits && seenTo && (
        <form action={seenTo}>
          <Button size="desk" look="plain">
            They have been rung<span className="sr-only">: {CHECK_INS[kind]}</span>
          </Button>
        </form>
      )}
    </li>
  );
}

/** The facts before whoever presses. */
function sayHowItWent(checkIns: CheckInFacts[]): string {
  const answered = checkIns.filter(({ answeredAt }) => answeredAt !== null);
  const low = answered.filter(({ mood }) => mood !== null && mood <= 2).length;
  const waiting = answered.filter(({ wantsCall, seenToAt }) => wantsCall && seenToAt === null).length;
  const sent = checkIns.filter(({ sentAt }) => sentAt !== null).length;
  const parts = [
    `Three months have passed. Of ${sent} check-ins that were sent ${answered.length} were answered`,
    ...(low > 0 ? [`${low} said that it does not go well`] : []),
    ...(waiting > 0 ? [`${waiting} still ${waiting === 1 ? "wants" : "want"} to be rung`] : []),
  ];
  return `${parts.join("; ")}.`;
}
