import { isUuid } from "@/lib/core/forms/input";
import { ownKeptCvText } from "@/lib/applications/cvs/text";
import type { Viewer } from "@/lib/access/viewer";
import { readCv } from "@/lib/candidates/cv-reading/reading";
import { ownProfile } from "@/lib/candidates/profile/own";
import { type Suggestion, suggestionFrom } from "@/lib/candidates/profile/suggestions";
import { PROFILE_PARTS, type ProfilePart } from "@/lib/candidates/profile-input";

export const PART_WORDS: Record<ProfilePart, { title: string; lead: string }> = {
  about: { title: "You", lead: "How to call you, and where to find you." },
  studies: { title: "Education", lead: "The latest first. A class you only expect is worth saying." },
  work: { title: "Work", lead: "Every kind of work counts: bar shifts, tutoring and volunteering are experience." },
  projects: { title: "Projects", lead: "What you made, at university or for yourself." },
  skills: { title: "Skills and languages", lead: "What you could do on a first day." },
};

export const asPart = (text: string): ProfilePart | null => PROFILE_PARTS.find((part) => part === text) ?? null;

/** The part after this one; null after the last. */
export const partAfter = (part: ProfilePart): ProfilePart | null =>
  PROFILE_PARTS[PROFILE_PARTS.indexOf(part) + 1] ?? null;

/** The id of a CV as an address names it. */
export const cvIn = (text: string | string[] | undefined): string | null => {
  const [id = ""] = [text ?? ""].flat();
  return isUuid(id) ? id : null;
};

type Own = NonNullable<Awaited<ReturnType<typeof ownProfile>>>;

/**
 * The viewer's profile, and what one of their CVs adds to it when one is named: "unreadable" when its words cannot be read,
 * "gone" when it is not theirs or not there. Null for whoever is no candidate.
 */
export async function profileWithCv(
  who: Viewer,
  cv: string | null,
): Promise<(Own & { suggestion: Suggestion | "unreadable" | "gone" | null }) | null> {
  const own = await ownProfile(who);
  if (!own || !cv) return own && { ...own, suggestion: null };
  const text = await ownKeptCvText(who, cv);
  if (!text) return { ...own, suggestion: "gone" };
  return { ...own, suggestion: text.ok ? suggestionFrom(readCv(text.text), own.content) : "unreadable" };
}
