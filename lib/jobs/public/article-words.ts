/** What an article says, as far as jobs can be told from it. */
export interface ArticleWords {
  title: string;
  summary: string;
  /** Its whole text, without markup. */
  text: string;
}

/**
 * What an article may be about that a filter of the search knows too, by its tag in job_search. Not its words as they are:
 * advice about jobs is made of words that stand in their titles and mean something else there (a video interview is not
 * the work of a video editor, nor an online test that of a software tester), and "what the law says" is no sector.
 */
const KINDS: Record<string, RegExp> = {
  "contract:apprenticeship": /\bapprentice(?:ship)?s?\b/gi,
  "contract:internship": /\bintern(?:ship)?s?\b/gi,
  "contract:placement": /\b(?:placement|sandwich) (?:year|scheme|job)s?\b|\bplacements\b/gi,
  "contract:temporary": /\btemp(?:s|ing|orary (?:work|job|contract|worker|assignment)s?)\b/gi,
  "contract:fixed-term": /\bfixed[- ]term\b/gi,
  "hours:part-time": /\bpart[- ]time\b/gi,
  "workplace:remote": /\b(?:remote (?:work|job|role)s?|work(?:ing)? (?:remotely|from home))\b/gi,
  "sponsorship:yes": /\b(?:visas?|sponsor(?:s|ed|ship)?)\b/gi,
  "asks:none": /\bwithout a degree\b|\bno degree\b/gi,
  "degree:any": /\bany (?:degree|subject)\b|\b(?:lower degree|2[:.]2|third[- ]class)\b/gi,
  "sector:accounting-finance":
    /\b(?:accountan(?:cy|ts?)|accounting|auditors?|investment bank(?:s|ing)?|finance jobs?)\b/gi,
  "sector:charity-public": /\b(?:charit(?:y|ies)|civil service|public sector|local government|fundraising)\b/gi,
  "sector:construction-property": /\b(?:construction|quantity survey(?:or|ing)s?|property jobs?)\b/gi,
  "sector:consulting": /\bconsult(?:ing|ancy)\b/gi,
  "sector:creative-media":
    /\b(?:journalis[mt]s?|film and tv|creative (?:work|industr(?:y|ies)|jobs?)|graphic design(?:ers?)?)\b/gi,
  "sector:data": /\b(?:data (?:analysts?|scientists?|science|analysis)|machine learning)\b/gi,
  "sector:education": /\b(?:teachers?|teaching|tutors?|tutoring)\b/gi,
  "sector:energy-environment": /\b(?:renewables?|ecolog(?:y|ists?)|green jobs?|net zero)\b/gi,
  "sector:engineering": /\bengineer(?:s|ing)?\b/gi,
  "sector:health-science": /\b(?:nhs|laborator(?:y|ies)|nurs(?:es?|ing)|life sciences?|public health)\b/gi,
  "sector:hr-recruitment": /\b(?:human resources|working in (?:hr|recruitment)|hr (?:jobs?|assistants?|careers?))\b/gi,
  "sector:law": /\b(?:law firms?|law degree|paralegals?|solicitors?|barristers?|training contracts?)\b/gi,
  "sector:logistics": /\b(?:logistics|supply chains?)\b/gi,
  "sector:marketing": /\bmarketing\b/gi,
  "sector:retail-hospitality": /\b(?:retail|hospitality)\b/gi,
  "sector:sales": /\b(?:sales (?:jobs?|teams?|people)|working in sales)\b/gi,
  "sector:technology":
    /\b(?:software (?:developers?|engineers?|testers?|jobs?)|developers?|programmers?|working in (?:tech|it))\b/gi,
};

/** An article's text names in passing what it is not about; what it names this often, it is about. */
const OFTEN = 6;

/** The kinds of job that an article is about: named in its title or summary, or again and again in its text. */
export function kindsMeant({ title, summary, text }: ArticleWords): string[] {
  const head = `${title}. ${summary}`;
  const times = (pattern: RegExp, words: string) => (words.match(pattern) ?? []).length;
  return Object.entries(KINDS)
    .filter(([, pattern]) => times(pattern, head) > 0 || times(pattern, text) >= OFTEN)
    .map(([tag]) => tag);
}
