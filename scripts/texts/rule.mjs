// @ts-check
/**
 * What in the sources is a text that people read, and what is a code. Where a literal stands decides first: a class name, a
 * comparison and an address are codes; a label and what a page shows are texts. Of all others, what reads like a sentence,
 * or in some places like a label, is a text. locales/en-GB.json shows what came of it, and a change of it is reviewed there.
 */

const names = (/** @type {string} */ list) => new Set(list.trim().split(/\s+/));

/** Attributes, and properties of objects, whose value people read or hear, even when it is one word in small letters. */
export const SHOWN = names(`
  label title subtitle alt placeholder hint summary heading lead words text caption description detail message reason preview
  subject note aria-label aria-description aria-roledescription ariaLabel textContent legend prompt said answer question help
  ending empty intro lines eyebrow kicker sending off says one many noun nouns`);

/** Of those, properties that hold one word in small letters which is no code. */
const WORDS = names(`one many noun nouns`);

/** Attributes and properties that never hold a text. */
export const NEVER = names(`
  className class style href src id name key type method action encType htmlFor role rel target d viewBox fill stroke
  transform points value defaultValue autoComplete autoCapitalize inputMode pattern accept form formAction lang dir slot as
  tone size variant width height template tag xmlns property itemProp content media loading decoding fetchPriority
  strokeLinecap strokeLinejoin popoverTarget popoverTargetAction where orderBy select sql cron look icon scope permission
  place q Content-Type Cache-Control path pathname url headers cookie selector query encoding format weekday month day mode`);

/** Functions whose arguments are codes: of the platform, of the database, of the log. */
const CODE_CALLS = names(`
  includes startsWith endsWith indexOf lastIndexOf split get has delete querySelector querySelectorAll closest matches
  getElementById addEventListener removeEventListener setAttribute getAttribute removeAttribute setProperty createElement
  createElementNS test match matchAll localeCompare createHash createHmac $queryRawUnsafe $executeRawUnsafe
  $queryRaw $executeRaw cn clsx require fetch redirect revalidatePath RegExp URL URLSearchParams Error TypeError RangeError
  info warn debug trace fatal log span traced ListFormat DateTimeFormat NumberFormat DisplayNames Intl raw pick omit execute
  postMessage dispatchEvent CustomEvent matchMedia query listen notify`);

/** @param {string} callee as written, such as `headers.set` */
export const isCodeCall = (callee) =>
  /^(?:Prisma|path)\./.test(callee) ||
  CODE_CALLS.has(callee.split(".").at(-1) ?? "") ||
  /(?:headers|searchParams|params|classList|console|[lL]og)\??\.\w+$/.test(callee);

/** Sources whose sentences are not the product's words to people. */
const NOT_OURS = [
  // Said to whoever starts the programs, or only written into the log.
  "lib/core/env.ts",
  "lib/core/telemetry/log.ts",
  "lib/core/migrations.ts",
  "lib/core/telemetry/trace.ts",
  "lib/core/telemetry/meters.ts",
  "lib/core/telemetry/security-log.ts",
  // Statements, keys and names of locks.
  "lib/core/finding.ts",
  "lib/core/queue.ts",
  "lib/jobs/search/fresh.ts",
  "lib/posts/search.ts",
  "lib/applications/interviews/locks.ts",
  "public/theme.js",
  "server/policy.ts",
  // Answers of /api/health/ready.
  "lib/core/telemetry/health.ts",
  // What other programs and those who write them read: schema.org, columns of files, the description of the API.
  "lib/core/web/breadcrumbs.ts",
  "lib/jobs/public/structured-data.ts",
  "lib/posts/structured-data.ts",
  "lib/jobs/import/columns.ts",
  "lib/jobs/feeds/indeed.ts",
  "app/robots.txt/",
  "app/brand.css/",
  "lib/posts/text/from-html/tree.ts",
  "lib/posts/links/our-name.ts",
  "app/api/openapi.json/",
  "app/fonts/",
  // Names of places, as adverts and visitors write them; which English words of an advert say too much.
  "lib/places/areas.ts",
  "lib/places/counties.ts",
  "lib/places/extra-towns.ts",
  "lib/places/postcode-areas.ts",
  "lib/places/resolve.ts",
  "lib/jobs/staff/checks/words/",
  "lib/jobs/search/relevance/",
  "lib/jobs/reading/",
  "lib/candidates/cv-reading/",
  "lib/applications/cv-files/pdf/",
  "lib/jobs/places-of.ts",
  // Which columns hold what; letters with invented facts, for staff to look at.
  "lib/privacy/personal-data/",
  "lib/mail/samples",
  // Programs of their own, which answer with codes.
  "lib/posts/images/maker.mjs",
  "lib/applications/cv-text/reader/",
];

/** What files call their columns, documents their elements and requests their headers, in sources that say something too. */
const CODES_OF = /** @type {Record<string, RegExp>} */ ({
  "lib/places/import-row.ts": /^[a-z ]+$/,
  "lib/settings/logo/remade-svg.ts": /^svg g |^id d |^clip-rule /,
  "lib/calls/calendars/reading.ts": /^Basic/,
  "lib/posts/text/videos.ts": /^Vimeo$/,
  "server/front.ts": /^Cookie$/,
  "server/telling.ts": /^Answered$/,
  "lib/places/gazetteer.ts": /^St$/,
  "components/admin/posts/send-picture.ts": /^Accept$/,
  "components/admin/posts/editor/toolbar.tsx": /^(?:Alt|Control|Ctrl)$/,
});

/** @param {string} file @param {string} key */
export const isCodeOf = (file, key) => CODES_OF[file]?.test(key) ?? false;

/** Whether a source has texts for people at all. @param {string} file from the root, with / */
export const isOurs = (file) =>
  /^(?:app|components|lib|server|public)\/.*\.(?:tsx?|m?js)$/.test(file) &&
  !/\.(?:test|spec|fixtures|d)\.|\.db\.|^lib\/core\/prisma\/|^public\/.*\.min\./.test(file) &&
  !NOT_OURS.some((path) => file.startsWith(path));

const isWord = (/** @type {string} */ token) =>
  /^[("“‘'£[—–-]*[\p{L}\d{}][\p{L}\d{}'’.,/&%+–-]*[)\]"”’'.,:;?…!]*$/u.test(token) ||
  /^[–—·&+|:→…,.0-9{}]+$/u.test(token);

/** Names of styles that read like words. */
const STYLES = names(`
  flex grid block inline hidden relative absolute fixed sticky static truncate uppercase lowercase capitalize italic underline
  rounded border shadow container group peer prose quiet headline transition outline ring resize visible invisible isolate
  contents table grow shrink card raised link btn line pad ink paper warn on h1 wrap center auto`);

const SQL =
  /\b(?:ANALYZE|CREATE|ALTER|DROP|INDEX|SELECT|UPDATE|DELETE|INSERT INTO|WHERE|AND|FROM|SET|TABLE|EXISTS|LISTEN|NOTIFY)\b/;

/** Markup, a query, a list of styles, a policy: nobody reads them, however many words they have. */
const isStatement = (/** @type {string} */ text) =>
  /<\/?[a-z!]|[{}]\s*[a-z-]+:|^ulimit |-src '|\(min-width|^noindex|^[a-z]+[A-Z]\w+ /.test(bare(text)) || SQL.test(text);

/** Signs that only machines put among letters. */
const isMachineTalk = (/** @type {string} */ text) =>
  /:\/\/|[=_\\^$|`~*]|\{[^\d]|^[/#.@?&-]|\w\/\w+\/|@\/|\w\(|[a-z]:[a-z[]|\[[a-z]/i.test(text);

const bare = (/** @type {string} */ text) => text.replace(/\{\d+\}/g, "");

/** Whether a literal that stands anywhere reads like a sentence or a part of one. Placeholders are {0}. @param {string} text */
export function readsLikeSentence(text) {
  if (!/\p{L}{2}/u.test(bare(text)) || isStatement(text)) return false;
  const tokens = text.trim().split(/\s+/);
  const words = tokens.filter((token) => /^[("“‘']?\p{L}[\p{L}'’-]*[)"”’'.,:;?…]*$/u.test(token));
  // Prose may have an address or an example among its words.
  if (/^[“"]?\p{Lu}/u.test(text.trim()) && words.length >= 3 && words.length >= tokens.length * 0.6) return true;
  if (isMachineTalk(text) || tokens.length === 1 || words.length === 0 || !tokens.every(isWord)) return false;
  if (/^\p{Lu}/u.test(text.trim()) || /[.?…,](?:\s|$)|[’“]/.test(text)) return true;
  const styles = tokens.filter((token) => STYLES.has(token) || /^-?[a-z]+-[a-z\d]/.test(token) || /^\d/.test(token));
  return styles.length < tokens.length / 2;
}

/** Whether a literal that is shown has anything to translate. @param {string} text */
export const hasWords = (text) =>
  /\p{L}/u.test(bare(text)) &&
  !SQL.test(text) &&
  !/^(?:https?:|mailto:|tel:|[/#.@])\S*$|^\S+_\S+$|^\S+@\S+$|^\w+:\w+$|^[\w-]+\.[\w.-]+$|[<=\\^*[\]]/.test(text);

/** Whether one word in small letters as this property's value is a code: `reason: "slot-taken"`. @param {string} property */
export const mayHoldCodes = (property) => !WORDS.has(property);

/** @param {string} text */
export const looksLikeCode = (text) => /^[a-z]+(?:-[a-z]+)*-?$/.test(text);

/** One word with a capital, where labels stand. @param {string} text */
export const readsLikeLabel = (text) => /^\p{Lu}\p{Ll}+(?:[-’]\p{Ll}+)*[.:?…]?$/u.test(text);
