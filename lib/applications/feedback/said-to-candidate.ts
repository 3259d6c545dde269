import type { LateBecause } from "@/lib/mail/templates/feedback-late";

/** Why an answer that was promised is not there: what is said to its candidate, and to nobody else's blame. */
export function lateBecause({ interviewId, answers }: { interviewId: string | null; answers: number }): LateBecause {
  if (answers > 0) return "we-hold-it";
  return interviewId === null ? "we-are-late" : "they-are-silent";
}

const AND = new Intl.ListFormat("en-GB");

interface Source {
  isOwnView: boolean;
  /** Who of us passed it on; null when they have left. */
  staff: string | null;
  interviewers: string[];
  agency: string;
}

/** Who feedback is from, as its candidate reads it: "Dana Reid, who interviewed you". */
export function sayFrom({ isOwnView, staff, interviewers, agency }: Source): string {
  if (isOwnView || interviewers.length === 0) return staff ? `${staff} at ${agency}` : agency;
  return `${AND.format(interviewers)}, who interviewed you`;
}
