import { requireStaff } from "@/app/session";
import { OnboardingPanel } from "@/components/admin/applications/onboarding";
import { placementForStaff } from "@/lib/applications/onboarding/reading";
import type { TaskState } from "@/lib/applications/onboarding/onboarding-input";
import {
  addPlace,
  chooseContact,
  planFirstDay,
  seenTo,
  sendList,
  settle,
  tickTask,
  writeCheck,
} from "./onboarding-actions";

/** What follows a yes: the first day, the list and the check-ins; nothing before there is one. */
export async function OnboardingSection({ id, said }: { id: string; said?: string }) {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  const now = new Date();
  const placement = staff && (await placementForStaff(staff, id, now));
  if (!placement) return null;
  const acts = {
    tick: (taskId: string, state: TaskState) => tickTask.bind(null, id, taskId, state),
    check: (taskId: string) => writeCheck.bind(null, id, taskId),
    plan: planFirstDay.bind(null, id),
    contact: chooseContact.bind(null, id),
    sendList: sendList.bind(null, id),
    addPlace: addPlace.bind(null, id),
    seenTo: (checkInId: string) => seenTo.bind(null, id, checkInId),
    settle: settle.bind(null, id, placement.applicationVersion),
  };
  return <OnboardingPanel placement={placement} acts={acts} said={said} now={now} />;
}
