import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/components/ui/form-state";
import { Pairs } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { RIGHT_TO_WORK_CHECKS, type TaskState } from "@/lib/applications/onboarding/onboarding-input";
import type { Fee, PlacementForStaff } from "@/lib/applications/onboarding/reading";
import { fromDateColumn } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { sayMoney } from "@/lib/core/money";
import { CheckIns } from "./onboarding-check-ins";
import { StartForm } from "./onboarding-forms";
import { TaskLists } from "./onboarding-tasks";

export interface OnboardingActs {
  tick: (taskId: string, state: TaskState) => () => Promise<void>;
  check: (taskId: string) => FormAction;
  plan: FormAction;
  contact: (form: FormData) => Promise<void>;
  sendList: () => Promise<void>;
  addPlace: () => Promise<void>;
  seenTo: (checkInId: string) => () => Promise<void>;
  settle: () => Promise<void>;
}

type Props = { placement: PlacementForStaff; acts: OnboardingActs; said?: string; now: Date };

const SAID: Record<string, string> = {
  ticked: "The list is up to date.",
  checked: "The check is written down.",
  planned: "The first day is saved.",
  contact: "Saved. Links that were sent before open nothing any more.",
  list: "The list is on its way to the client.",
  place: "The vacancy has a place more, and it is filled.",
  seen: "Noted that they were rung.",
  settled: "They have settled in. Well done.",
};

const ENDED: Record<string, string> = {
  "taken-back": "Staff took the placement back",
  declined: "The candidate said no after all",
  rejected: "It was ended",
};

const day = (at: Date) => sayDay(fromDateColumn(at), { year: true });

/** From the yes to the day they have settled in: the first day, who does what, and how it goes. */
export function OnboardingPanel({ placement, acts, said, now }: Props) {
  const { startOn, endedOn, settledOn, mayWrite } = placement;
  return (
    <Sheet as="section" className="grid gap-6">
      <header id="onboarding" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">Onboarding</h2>
        {settledOn && <Badge tone="good">Settled in</Badge>}
        <span className="text-quiet">{startOn ? `First day: ${day(startOn)}` : "No first day yet"}</span>
      </header>
      {said && (SAID[said] ? <Notice tone="good">{SAID[said]}</Notice> : <NothingChanged />)}
      {endedOn && (
        <Notice tone="warn">{`Ended on ${day(endedOn)}. The links of this list open nothing any more.`}</Notice>
      )}
      {placement.isOverHeadcount && <NoPlace mayWrite={mayWrite} addPlace={acts.addPlace} />}
      <FactsOf placement={placement} acts={acts} />
      {mayWrite && <Plan placement={placement} action={acts.plan} />}
      <TaskLists placement={placement} acts={acts} now={now} />
      <CheckIns placement={placement} acts={acts} />
      {mayWrite && (
        <p className="text-sm text-quiet">
          New placements begin with <a href="/admin/applications/onboarding">the list that staff keep</a>.
        </p>
      )}
    </Sheet>
  );
}

const NothingChanged = () => (
  <Notice tone="warn" isOutcome>
    Nothing has changed: it was done already, or it cannot be done now.
  </Notice>
);

function NoPlace({ mayWrite, addPlace }: { mayWrite: boolean; addPlace: () => Promise<void> }) {
  return (
    <Notice tone="warn" title="The vacancy has no place left for them">
      <p>They are placed all the same. Ask the client whether there is one more.</p>
      {mayWrite && (
        <form action={addPlace} className="mt-3">
          <Button size="desk" look="plain">
            The vacancy grows by a place
          </Button>
        </form>
      )}
    </Notice>
  );
}

function FactsOf({ placement, acts }: { placement: PlacementForStaff; acts: OnboardingActs }) {
  const { contact, contacts, checks, endedOn, mayWrite } = placement;
  const [check] = checks;
  return (
    <div className="grid gap-4">
      <Pairs
        pairs={[
          {
            term: "At the client",
            answer: contact ? [contact.name, contact.phone].filter(Boolean).join(", ") : "Nobody yet",
          },
          { term: "Our fee", answer: sayFee(placement) },
          {
            term: "Right to work",
            answer: check
              ? `${RIGHT_TO_WORK_CHECKS[check.kind]}, by ${check.checkedBy} on ${day(check.checkedOn)}${check.validUntil ? `, holds until ${day(check.validUntil)}` : ""}`
              : "Not checked yet",
          },
          ...(placement.endsOn ? [{ term: "Last day", answer: day(placement.endsOn) }] : []),
          ...(endedOn ? [{ term: "Ended", answer: ENDED[placement.endedWhy ?? ""] ?? "It was ended" }] : []),
        ]}
      />
      {mayWrite && contacts.length > 0 && (
        <form action={acts.contact} className="flex flex-wrap items-end gap-3">
          <label className="grid gap-1 text-sm">
            Speak to
            <Select name="contactId" defaultValue={contact?.id ?? ""}>
              <option value="">Nobody</option>
              {contacts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </label>
          <Button size="desk" look="plain">
            Save
          </Button>
        </form>
      )}
    </div>
  );
}

function sayFee({ feeModel, feePoints, feePence }: Fee): string {
  if (feeModel === "percentage" && feePoints) return `${feePoints / 100}% of the first year’s pay`;
  if (feePence) return `${sayMoney(feePence)}${feeModel === "retained" ? ", retained" : ""}`;
  return "Not agreed in writing";
}

function Plan({ placement, action }: { placement: PlacementForStaff; action: FormAction }) {
  const { startOn, firstDay, version } = placement;
  const start = { startOn: startOn ? fromDateColumn(startOn) : "", firstDay, version: String(version) };
  return (
    <details open={startOn === null}>
      <summary className="cursor-pointer font-semibold">
        {startOn ? "Change the first day" : "Say when they start"}
      </summary>
      <div className="mt-4">
        <StartForm action={action} start={start} />
      </div>
    </details>
  );
}
