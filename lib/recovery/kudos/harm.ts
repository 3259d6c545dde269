/** "stop" is not taken, "hold" waits unseen until its candidate wants to look at it. */
export type Harm = "stop" | "hold";

/** Threats, slurs and sexual words: nobody is sent them through us. Stems, as `plainly` spells them. */
const STOPPED: RegExp[] = [
  /\bkill (?:you|your ?self|urself|them|him|her)\b|\bkys\b|\bhang (?:you|your) ?self\b|\bgo die\b/,
  /\b(?:hope|wish) (?:you|they|he|she) (?:would )?(?:dies?|were dead|was dead|gets? (?:hurt|cancer|raped?))\b/,
  /\b(?:i|we)(?: will|ll| am going to|m going to| are going to| know where you) (?:hurt|find|get|stab|beat|ruin|live)\b(?: (?:you|u))?/,
  /\bknow where you live\b|\bwatch your back\b|\byou will (?:regret|pay for) (?:this|it)\b/,
  /\b(?:fuck\w*|cunt\w*|whore\w*|slut\w*|rape[ds]?|rapist|wank\w*|bitch\w*|twat\w*|motherfuck\w*)\b/,
  /\b(?:nigg(?:er|a)s?|pak(?:i|is|ies)|chinks?|fag(?:got)?s?|tranny|trannies|spastics?|retard(?:ed|s)?|kikes?|gypp?os?|golliwogs?)\b/,
  /\b(?:your|their|his|her) (?:tits|arse|ass|pussy|cock)\b|\bsexy\b|\bnudes?\b/,
];

/** What may hurt, or may be meant well: the candidate decides whether to look. */
const HELD: RegExp[] = [
  /\b(?:idiot\w*|stupid\w*|moron\w*|pathetic|useless|worthless|loser\w*|ugly|fat|lazy|disgusting|embarrassment|failure|liar|thief|shit\w*|crap|bastard\w*|damn)\b/,
  /\bhates? (?:you|them|him|her)\b|\b(?:nobody|no one) (?:likes|loves|wants)\b|\byou(?: will|ll) never\b/,
  /\b(?:dead|dies?|suicide|kill\w*)\b/,
  // Whoever writes kind words has no need to be written back to: this is how strangers fish. Nothing repeats without an end
  // here: from each letter to the last and back is hours for a text that is made for it.
  /https?:|\bwww\b|\w\.(?:com|net|org|ru|io|uk|co)\b|\S@[^\s@.]{1,63}\.\w|(?:\d[ -]?){9,}/,
];

const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** Lower case, without accents, hidden letters and signs, letters that stand apart put together. */
function plainly(text: string): string {
  const bare = text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/[’']/g, "");
  const letters = bare.replace(/[013457@$](?=[a-z*._-])|(?<=[a-z])[013457@$]/g, (sign) => LOOKALIKES[sign] ?? sign);
  return letters
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(?:\p{L} ){2,}\p{L}\b/gu, (apart) => apart.replaceAll(" ", ""))
    .trim();
}

/** The ways in which a word may have been drawn out: "stuuupid" is "stupid", "killl" is "kill". */
const spellings = (text: string): string[] => {
  const plain = plainly(text);
  return [plain, plain.replace(/(\p{L})\1{2,}/gu, "$1"), plain.replace(/(\p{L})\1{2,}/gu, "$1$1")];
};

/**
 * Whether words could hurt whoever they are about. A list, not a judge: what it stops can be said another way, what it holds
 * is read by its candidate alone and only if they want to. Null for all else.
 */
export function harmIn(text: string): Harm | null {
  const ways = spellings(text);
  if (STOPPED.some((pattern) => ways.some((way) => pattern.test(way)))) return "stop";
  return HELD.some((pattern) => [text.toLowerCase(), ...ways].some((way) => pattern.test(way))) ? "hold" : null;
}
