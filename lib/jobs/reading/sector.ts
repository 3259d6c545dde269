import type { Sector } from "../vocabulary";

/**
 * Words that say what a job is about. The first line whose words are in the title wins, so what is narrow stands before
 * what is broad: a data engineer works with data, a civil engineer builds, and any other engineer is left to the end.
 */
const WORDS: [Sector, RegExp][] = [
  ["law", /\b(?:paralegal|solicitor|legal|law|lawyer|conveyanc\w+)\b/gi],
  [
    "education",
    /\b(?:teach(?:er|ing)|tutor|lecturer|school|education|classroom|pupils?|apprenticeship coach|SEND)\b/gi,
  ],
  [
    "hr-recruitment",
    /\b(?:recruiters?|recruitment (?:consultant|resourcer)|talent|HR|human resources|reward|resourcing)\b/gi,
  ],
  [
    "accounting-finance",
    /\b(?:accountan\w+|accounts? (?!manage|exec|direct|handler)\w*|audit\w*|tax|financ\w+|treasury|pensions?|actuar\w+|payroll|credit|bank(?:ing)?|invest(?:or|ment)s?|underwrit\w+|insurance|claims|bordereaux|AML|KYC|FP&A|bookkeep\w+|trad(?:er|ing)|pricing)\b/gi,
  ],
  [
    "construction-property",
    /\b(?:civils?|structural|survey(?:or|ing)s?|construction|quantity|geotechnical|highways?|property|housing|estimator|building services|architectural)\b/gi,
  ],
  [
    "energy-environment",
    /\b(?:energy|geo-?environmental|environment(?:al)?|ecolog\w+|sustainab\w+|renewables?|geolog\w+|solar|wind farm|water sector|carbon)\b/gi,
  ],
  [
    "data",
    /\b(?:data(?! (?:entry|centre|administrator))|analytics|machine learning|statistic\w*|insight analyst|BI|AI (?:\w+ ){0,2}scientist)\b/gi,
  ],
  [
    "health-science",
    /\b(?:nurs\w+|clinical|pharma\w*|laborator\w+|lab|scientist|biolog\w+|chemis\w+|QC|medic\w+|health ?care|care (?:assistant|worker)|psycholog\w+|dental|optom\w+)\b/gi,
  ],
  [
    "sales",
    /\b(?:sales|business development|BD|commercial (?:associate |graduate )+scheme|account (?:manag(?:er|ement)|executive)|telesales|client acquisition)\b/gi,
  ],
  [
    "technology",
    /\b(?:software|developer|programmer|programming|IT|cyber|dev-?ops|cloud|AI|web|networks?|service desk|help ?desk|systems? analyst|full[- ]stack|tester|digital support|infrastructure)\b/gi,
  ],
  [
    "marketing",
    /\b(?:marketing|SEO|PPC|social media|brand|campaigns?|public relations|PR|communications|copywrit\w+|digital analyst|CRM)\b/gi,
  ],
  [
    "logistics",
    /\b(?:logistics?|supply chain|transport|warehouse|procurement|demand (?:planner|analyst)|shipping|fleet|freight)\b/gi,
  ],
  [
    "retail-hospitality",
    /\b(?:retail|hospitality|hotel|chef|store manager|merchandis\w+|buyer|restaurant|catering)\b/gi,
  ],
  [
    "creative-media",
    /\b(?:(?:graphic|digital|web|UX|UI|product) design\w*|designer|video|media|journalis\w+|editor|animat\w+|photograph\w+)\b/gi,
  ],
  [
    "charity-public",
    /\b(?:charity|fundrais\w+|policy|civil service|council|local government|public sector|volunteer\w*)\b/gi,
  ],
  [
    "engineering",
    /\b(?:engineer(?:s|ing)?|mechanical|electrical|CAD|manufacturing|production|maintenance|aerospace|automotive)\b/gi,
  ],
  ["consulting", /\b(?:consult(?:ant|ancy|ing)|business analyst|process analyst|strategy)\b/gi],
  [
    "admin-operations",
    /\b(?:admin\w*|operations?|office|co-?ordinator|secretary|customer service|reception\w*|business support|personal assistant)\b/gi,
  ],
];

/** A text is long and names many things in passing: it must say the same thing this often, and twice as often as the next. */
const OFTEN = 4;
const OPENING = 1500;

const LONGEST_HEADLINE = 120;

/**
 * What a job is about: by its title, else by a first line that is a headline, else by the opening of its text where that is
 * clear; null when none says. A sentence names things in passing: "it is against the law" is about no law.
 */
export function readSector(title: string, text: string): Sector | null {
  const [opener = ""] = text.split("\n", 1);
  const isHeadline = opener.length <= LONGEST_HEADLINE && !/[.!?](?:\s|$)/.test(opener);
  const [said] = [title, ...(isHeadline ? [opener] : [])].flatMap(
    (line) => WORDS.find(([, words]) => line.search(words) >= 0) ?? [],
  );
  if (said) return said as Sector;
  const opening = text.slice(0, OPENING);
  const [first, second] = WORDS.map(([sector, words]) => ({ sector, times: opening.match(words)?.length ?? 0 })).sort(
    (a, b) => b.times - a.times,
  );
  return first && second && first.times >= OFTEN && first.times >= 2 * second.times ? first.sector : null;
}
