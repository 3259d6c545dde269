/** What looks like a secret: who gives such out, and its shape. */
const SHAPES: [string, RegExp][] = [
  ["a private key", /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----\s*\r?\n?[A-Za-z0-9+/=]{40}/g],
  ["a key of Amazon", /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ["a token of GitHub", /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})\b/g],
  ["a token of GitLab", /\bglpat-[\w-]{20,}/g],
  ["a token of Slack", /\bxox[abprs]-[\w-]{20,}/g],
  ["a key of Google", /\bAIza[\w-]{35}\b/g],
  ["a secret of Google", /\bGOCSPX-[\w-]{28}\b/g],
  ["a key of Stripe", /\b[rs]k_live_[A-Za-z0-9]{20,}\b/g],
  ["a token of npm", /\bnpm_[A-Za-z0-9]{36}\b/g],
  ["a key of SendGrid", /\bSG\.[\w-]{20,}\.[\w-]{30,}/g],
  ["a signed token", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/g],
];

/** What is called a secret and given a value in quotation marks, or in a file of settings after the equals sign. */
const NAMED =
  /(?:passw(?:or)?d|secret|token|api[_-]?key|access[_-]?key|credential)[\w-]*["'`]?\s*[:=]\s*["'`]([^\s"'`${}<>]{16,200})["'`]/gi;
const IN_SETTINGS = /^[A-Z_]*(?:PASSWORD|SECRET|TOKEN|KEY)=([^\s#]{12,})$/gm;

/** An address with a password in it, for a machine that is somebody's. */
const IN_ADDRESS = /\b[a-z][a-z0-9+]{2,15}:\/\/[^\s/:@"'`${}<>]+:([^\s/@"'`${}<>]{6,})@([\w.-]+)/gi;
const NOBODYS = /(?:^|\.)(?:localhost|example|example\.(?:com|org|net)|test|invalid|host)$|^127\.|^HOST$/i;

/** Bits a letter: words are at about three, what a generator made of 64 signs is above four. */
const LEAST_BITS = 3.9;

export interface Suspicion {
  line: number;
  what: string;
}

/** Lines of a text in which something looks like a secret that somebody uses. */
export function secretsIn(text: string): Suspicion[] {
  const found: Suspicion[] = [];
  const note = (at: number, what: string) => found.push({ line: text.slice(0, at).split("\n").length, what });
  for (const [what, shape] of SHAPES) for (const { index } of text.matchAll(shape)) note(index, what);
  for (const pattern of [NAMED, IN_SETTINGS])
    for (const { index, 1: value = "" } of text.matchAll(pattern))
      if (isRandom(value)) note(index, "a value that looks made by a generator, under the name of a secret");
  for (const { index, 1: password = "", 2: host = "" } of text.matchAll(IN_ADDRESS))
    if (!NOBODYS.test(host) && !/^(?:password|secret|geheim)$/i.test(password))
      note(index, "an address with a password");
  return found;
}

/** Whether a value has letters and digits and no order in them. */
function isRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const counts = new Map<string, number>();
  for (const letter of value) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / value.length);
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0) >= LEAST_BITS;
}
