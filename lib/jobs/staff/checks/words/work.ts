import type { Wording } from "../wording";

const WAGE = "(National Minimum Wage Act 1998)";

/** What is said about the work, its pay and what is asked for. */
export const WORK: Wording[] = [
  {
    level: "must",
    rule: "unpaid",
    pattern:
      /(?<!\b(?:no|not|never|nor) )\bunpaid(?! (?:leave|breaks?|lunch|carers?|invoices?|bills?|debts?|accounts?|taxe?s?|rent|fines?))\b|\b(?:no|without) (?:pay|salary|wage|remuneration)\b(?! (?:gap|freeze|cut|rise|limit))|\bexpenses[- ]only\b|\bcommission[- ]only\b|\bvoluntary (?:internship|placement|role|position)\b|\bwork for free\b/i,
    why: `is work without pay. Whoever works is paid at least the minimum wage, interns too ${WAGE}; a placement of a course, shadowing and a charity’s volunteers are the exceptions`,
    instead: "paid, with the amount",
  },
  {
    level: "should",
    rule: "trial",
    pattern:
      /\btrial (?:shift|day|week|period of work|session)s?\b|\bwork(?:ing)? (?:a )?trial\b|\bday(?:’|')?s trial\b/i,
    why: `is read as a day without pay. A trial of work is work ${WAGE}`,
    instead: "a paid trial day, at the same rate",
  },
  {
    level: "should",
    rule: "visa",
    pattern:
      /\bno (?:visas?|sponsorship|visa sponsorship)\b|\b(?:cannot|can[’']?t|can not|unable to|not able to|do not|don[’']?t|will not|won[’']?t) (?:offer |provide |give )?(?:visa )?sponsor(?:ship)?\b|\bno (?:tier 2|skilled worker|student|graduate) (?:visas?|route)\b|\bmust not (?:need|require) (?:visa |a visa|sponsorship)\w*/i,
    why: "turns away people who may work here without a sponsor, such as those on a Graduate visa. The field “Visa sponsorship” says it",
    instead: "You need the right to work in the UK; we do not sponsor visas for this job",
  },
  {
    level: "should",
    rule: "competitive-salary",
    pattern:
      /\b(?:competitive|attractive|excellent|generous|negotiable|market[- ]rate) (?:salary|salaries|pay|package|remuneration|rate|wage)s?\b|\bsalary (?:negotiable|competitive|on application|dependent on|depending on|doe|tbc)\b|\bd\.?o\.?e\.?\b(?= |$)/i,
    why: "tells nobody what it pays. Say the amount, or from what to what",
    instead: "£27,000 to £29,000 a year",
  },
  {
    level: "should",
    rule: "experience",
    pattern:
      /\b(?:at least |minimum (?:of )?|min\.? )?(?:one|two|three|four|five|six|\d{1,2})\+? ?(?:-|–|to)? ?\d{0,2}\+? years?[’']?(?: of)? (?:\w{2,20} ){0,2}experience\b|\b(?:extensive|significant|considerable|substantial) (?:\w{2,20} ){0,2}experience\b|\b(?:proven|established) track[- ]record\b|\bseasoned\b|\bexperienced\b/i,
    why: "asks people for their first job what only a second can give. Say what they must be able to do",
    instead: "you have done something like it: at work, in your studies or in your own time",
  },
  {
    level: "should",
    rule: "university",
    pattern:
      /\brussell group\b|\b(?:top|leading|red[- ]?brick|prestigious) (?:\d+ )?universit(?:y|ies)\b|\boxbridge\b|\bprestigious (?:degree|school)s?\b/i,
    why: "asks where somebody studied instead of what they can do, and shuts out those whose families could not choose",
    instead: "a degree from any university",
  },
  {
    level: "should",
    rule: "class",
    pattern:
      /\b(?:minimum |at least )?(?:a )?(?:2[:.]1|first[- ]class|1st)(?: (?:degree|honours))?(?: or (?:above|higher|better))?\b/i,
    why: "sorts people by a mark that says little about work. Ask for it only if the work cannot be done without",
    instead: "a degree in any class",
  },
  {
    level: "should",
    rule: "worn-out",
    pattern:
      /\bfast[- ]paced\b|\bpassionate\b|\bdynamic\b|\bhit the ground running\b|\bwear (?:many|several) hats\b|\bwork hard,? play hard\b|\blike (?:a )?family\b|\bgo the extra mile\b|\bthink outside the box\b|\bhard[- ]working\b|\bself[- ]motivated\b|\bcan[- ]do attitude\b|\bteam player\b/i,
    why: "stands in every advert and says nothing. Say what somebody would see on a usual day",
  },
];
