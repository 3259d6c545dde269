import type { Viewer } from "@/lib/access/viewer";
import { ownCvs } from "@/lib/applications/cvs/queries";
import { blockedEmployers } from "@/lib/candidates/blocking";
import { ownPreferences, searchesOf } from "@/lib/candidates/preferences";
import { ownProfile } from "@/lib/candidates/profile/own";
import { count } from "@/lib/core/text/text";
import { criteriaWords } from "@/lib/jobs/criteria";

/** What somebody has told us about themselves, in a line for each of its rooms. */
export async function aboutOneself(who: Viewer) {
  const [profile, cvs, preferences, blocked] = await Promise.all([
    ownProfile(who),
    ownCvs(who),
    ownPreferences(who),
    blockedEmployers(who),
  ]);
  const { studies = [], work = [], projects = [], skills } = profile?.content ?? {};
  const filled = [
    studies.length > 0 && count(studies.length, "course"),
    work.length > 0 && count(work.length, "job"),
    projects.length > 0 && count(projects.length, "project"),
    skills && skills.skills.length > 0 && count(skills.skills.length, "skill"),
  ].filter((words) => typeof words === "string");
  const wanted = preferences?.preferences;
  const looksFor = wanted
    ? `${searchesOf(wanted)
        .map((criteria) => criteriaWords(criteria))
        .join("; ")}.`
    : null;
  return { cvs: cvs.length, filled, looksFor, blocked: blocked.length };
}
