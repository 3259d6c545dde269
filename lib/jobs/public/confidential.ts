import type { JobPlace } from "../types";

/** What stands in place of a name that must not be known. */
export const CONFIDENTIAL_EMPLOYER = "A confidential employer";

interface Employer {
  employerName: string;
  employerAbout: string | null;
  isConfidential: boolean;
}

/** The employer as the public may know it. */
export function publicEmployer(job: Employer): { name: string; about: string | null; isConfidential: boolean } {
  const { employerName, employerAbout, isConfidential } = job;
  return {
    name: isConfidential ? CONFIDENTIAL_EMPLOYER : employerName,
    about: employerAbout && publicWords(employerAbout, job),
    isConfidential,
  };
}

/** Words of an advert without a confidential employer's name, should it have slipped in. */
export function publicWords(text: string, { employerName, isConfidential }: Omit<Employer, "employerAbout">): string {
  const name = employerName.trim();
  if (!isConfidential || name.length < 3) return text;
  return text.replace(patternOf(name), (_, at: number) =>
    /(^|[.>!?]\s*)$/.test(text.slice(0, at)) ? "The employer" : "the employer",
  );
}

/** The name in any case and spacing, in text and in HTML alike. */
function patternOf(name: string): RegExp {
  const escaped = name
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "(?:\\s|&nbsp;)+")
    .replace(/&(?!nbsp;)/g, "&(?:amp;)?")
    .replace(/['’]/g, "(?:['’]|&#39;|&#x27;|&rsquo;)");
  return new RegExp(escaped, "gi");
}

/** A grid of about three miles by two: a confidential employer is found by its district, not by its door. */
const DISTRICT = 0.05;

/** A place as the public may know it: of a confidential employer only the outcode and the district. */
export function publicPlace(place: JobPlace, { isConfidential }: Pick<Employer, "isConfidential">): JobPlace {
  if (!isConfidential) return place;
  const snap = (degrees: number | null) => degrees && Math.round(Math.round(degrees / DISTRICT) * DISTRICT * 100) / 100;
  const name = place.name.replace(/\b([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}\b/gi, "$1");
  return { ...place, name, latitude: snap(place.latitude), longitude: snap(place.longitude) };
}
