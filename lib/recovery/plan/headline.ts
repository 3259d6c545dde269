import type { Develop, Ended } from "../plan-input";

/** What stands large on a plan: something that is so, and the next move. Nothing is claimed that nobody knows. */
export function headlineOf(develop: readonly Develop[]): string {
  const [first] = develop;
  return first ? HEADLINES[first] : "One no. A few small steps.";
}

const HEADLINES: Record<Develop, string> = {
  examples: "You have the stories. Now add numbers.",
  motivation: "You can do the work. Now say why.",
  speaking: "You know it. Now say it shorter.",
  knowledge: "You learn fast. Now learn their trade.",
  skill: "One tool short. Tools can be learnt.",
  experience: "You have begun. Now do it once more.",
  tests: "Tests have a knack. Now practise it.",
  cv: "It is in you. Now get it on paper.",
  choosing: "Fewer forms. Better matches.",
};

/** What happened, said first, and what comes of it. `where` is "Calder & Finch", where it is known. */
export function leadOf(ended: Ended, where: string | undefined): string {
  const who = where ? `${where} said no` : "They said no";
  return {
    "before-interview": `${who}, and we are sorry. They saw a few pages and never met you. The pages can change.`,
    "first-interview": `${who}, and we are sorry. Your application got you into the room. Now we look at the room.`,
    "last-interview": `${who}, and we are sorry. You were among the last they looked at. That is close.`,
    offer: `${where ? `${where} took the offer back` : "The offer fell through"}, and we are sorry. You were chosen: that stays true.`,
  }[ended];
}

/** How far they have come, in words: never how far they are behind. */
export function progressOf(done: number, total: number): string {
  if (total === 0) return "Nothing to do";
  if (done === 0)
    return total === 1 ? "One step, when you like" : `${sayCount(total)} steps, none of them today if you like`;
  const left = total - done;
  return left === 0 ? "All done" : `${sayCount(done)} done, ${sayCount(left).toLowerCase()} to go`;
}

const COUNTS = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
];
const sayCount = (n: number): string => COUNTS[n] ?? String(n);
