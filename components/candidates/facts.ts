import type { CandidateRecord } from "@/lib/candidates/record";
import { sayMoment } from "@/lib/core/time/say";

/** What is known of somebody's account, in the words in which staff and they themselves read it. */
export function factsOfCandidate(candidate: CandidateRecord): { term: string; answer: string }[] {
  const { email, phone, joinedAt, confirmedAt, lastSignInAt, marketingAt, savedJobs, profile } = candidate;
  const pages = profile.about.links.map((link) => link.replace(/^https?:\/\/(?:www\.)?/, ""));
  return [
    { term: "Email", answer: email },
    { term: "Address", answer: confirmedAt ? `Confirmed ${sayMoment(confirmedAt)}` : "Not confirmed" },
    { term: "Phone", answer: phone ?? "Not given" },
    ...(pages.length > 0 ? [{ term: "Pages", answer: pages.join(", ") }] : []),
    { term: "Joined", answer: sayMoment(joinedAt) },
    { term: "Last signed in", answer: lastSignInAt ? sayMoment(lastSignInAt) : "Never" },
    {
      term: "About events",
      answer: marketingAt ? `May be written to since ${sayMoment(marketingAt)}` : "Not to be written to",
    },
    { term: "Saved jobs", answer: savedJobs.toLocaleString("en-GB") },
  ];
}
