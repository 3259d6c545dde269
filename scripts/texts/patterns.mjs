// @ts-check
/**
 * A message as a translator sees it: "You have {0} jobs", "Read <0>more</0> about it", "<0/> is open". A translation holds
 * the same placeholders, in any order.
 */

/**
 * @typedef {{ text: string } | { slot: number } | { open: number } | { close: number } | { mark: number }} Part
 * `mark` is an element that has its own messages inside, or none.
 */

/** The language that the sources are written in. As a literal in them it stands for the site's: a locale, an attribute. */
export const ENGLISH = "en-GB";

const PLACEHOLDER = /\{(\d+)\}|<(\d+)\/>|<(\d+)>|<\/(\d+)>/g;

/** @param {Part[]} parts */
export function asPattern(parts) {
  return parts
    .map((part) => {
      if ("text" in part) return part.text;
      if ("slot" in part) return `{${part.slot}}`;
      if ("open" in part) return `<${part.open}>`;
      return "close" in part ? `</${part.close}>` : `<${part.mark}/>`;
    })
    .join("");
}

/** @param {string} pattern @returns {Part[]} */
export function partsOf(pattern) {
  /** @type {Part[]} */
  const parts = [];
  let done = 0;
  for (const match of pattern.matchAll(PLACEHOLDER)) {
    if (match.index > done) parts.push({ text: pattern.slice(done, match.index) });
    done = match.index + match[0].length;
    const [, slot, mark, open, close] = match;
    if (slot !== undefined) parts.push({ slot: Number(slot) });
    else if (mark !== undefined) parts.push({ mark: Number(mark) });
    else if (open !== undefined) parts.push({ open: Number(open) });
    else parts.push({ close: Number(close) });
  }
  if (done < pattern.length) parts.push({ text: pattern.slice(done) });
  return parts;
}

const placeholders = (/** @type {string} */ pattern) => pattern.match(PLACEHOLDER) ?? [];

/** Whether elements are closed in the order in which they were opened. @param {string} pattern */
function isNested(pattern) {
  /** @type {number[]} */
  const open = [];
  for (const part of partsOf(pattern)) {
    if ("open" in part) open.push(part.open);
    if ("close" in part && open.pop() !== part.close) return false;
  }
  return open.length === 0;
}

/**
 * What is wrong with a translation, in a sentence, or null. A form of a plural may leave a number out ("one job"); any other
 * translation says everything that the message says.
 * @param {string} message @param {string | Record<string, string>} translation
 */
export function faultOf(message, translation) {
  if (message.includes(FORMS) !== (typeof translation === "object"))
    return "takes the forms of a plural, or takes none";
  if (typeof translation === "object") {
    const known = new Set(placeholders(message));
    if (!translation.other) return "has no form `other`";
    for (const form of Object.values(translation)) {
      const [strange] = placeholders(form).filter((one) => !known.has(one));
      if (strange) return `has ${strange}, which the message has not`;
    }
    return null;
  }
  const [want, have] = [placeholders(message), placeholders(translation)].map((all) => [...all].sort().join(" "));
  if (want !== have) return `has the placeholders ${have || "none"} instead of ${want || "none"}`;
  return isNested(translation) ? null : "closes its elements in another order than it opens them";
}

/** Between the English forms of a plural in a message. */
export const FORMS = " ‖ ";
