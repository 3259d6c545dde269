import type { Stage } from "../vocabulary";

/** Who may make a move: staff, the candidate, or either. */
type MoveBy = "staff" | "candidate" | "either";

export interface Move {
  to: Stage;
  by: MoveBy;
  /** It takes back what was said before, and wants a reason. */
  isBack: boolean;
}

const on = (...stages: Stage[]): Move[] => stages.map((to) => ({ to, by: "staff", isBack: false }));
const back = (...stages: Stage[]): Move[] => stages.map((to) => ({ to, by: "staff", isBack: true }));
const eitherBack = (...stages: Stage[]): Move[] => stages.map((to) => ({ to, by: "either", isBack: true }));
const candidate = (to: Stage): Move => ({ to, by: "candidate", isBack: false });
const either = (to: Stage): Move => ({ to, by: "either", isBack: false });

/** Every move there is, as the table `application_move` has it too; what is not here does not happen. */
export const MOVES: Record<Stage, Move[]> = {
  received: [...on("screening", "rejected"), either("withdrawn")],
  screening: [...on("submitted", "interview", "rejected"), either("withdrawn"), ...back("received")],
  submitted: [...on("interview", "offer", "rejected"), either("withdrawn"), ...back("screening")],
  interview: [...on("offer", "rejected"), either("withdrawn"), ...back("submitted", "screening")],
  offer: [either("placed"), either("declined"), ...on("rejected"), either("withdrawn"), ...back("interview")],
  placed: [...on("onboarding", "rejected"), either("declined"), ...back("offer")],
  onboarding: [...on("settled", "rejected"), either("declined"), ...back("placed")],
  settled: back("onboarding"),
  // Until a no is told, its candidate knows nothing of it and may take the application back. Who applies again begins again
  // after a no that was told, and puts back where it stood before one that was not.
  rejected: [...eitherBack("received", "screening", "submitted", "interview", "offer"), candidate("withdrawn")],
  // Somebody who withdrew may apply again, which brings the application back to where all begin.
  withdrawn: [candidate("received"), ...back("screening", "submitted", "interview", "offer")],
  declined: [candidate("received"), ...back("offer")],
};

/** The moves from a stage that this side may make. */
export function movesFrom(stage: Stage, side: "staff" | "candidate" | "machine"): Move[] {
  return MOVES[stage].filter(({ by }) => by === side || by === "either");
}
