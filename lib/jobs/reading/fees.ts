const FEES =
  /\brefund\b[^.\n]{0,40}\b(?:course|training|programme|tuition) fees?\b|\b(?:course|training|programme|tuition) (?:cost|fee|price)s?\s*(?:[-–:]|is|are|of)\s*£\s?\d[\d,.]*/i;

/**
 * The words by which an advert asks applicants to pay, for a course that is to lead to the job; null when it does not.
 * Nobody may be charged for being found work (Employment Agencies Act 1973 s.6), so staff look at these.
 */
export const readFees = (text: string): string | null => FEES.exec(text)?.[0] ?? null;
