import { fromDateColumn } from "@/lib/core/time/dates";
import { sayDay, sayLast } from "@/lib/core/time/say";
import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { postMail } from "@/lib/mail/outbox";
import { offerAccepted } from "@/lib/mail/templates/offer-accepted";
import { offerForStaff } from "@/lib/mail/templates/offer-for-staff";
import { offerMade } from "@/lib/mail/templates/offer-made";
import { offerNews } from "@/lib/mail/templates/offer-news";
import { type Parties, partiesOf } from "./owner";

const offerUrl = (applicationId: string) => appUrl(`/account/applications/${applicationId}/offer`);
const adminUrl = (applicationId: string) => appUrl(`/admin/applications/${applicationId}`);

interface Posted {
  applicationId: string;
  offerId: string;
}

/** To the candidate: there is an offer, or its next version. Nothing of its terms is in the letter. */
export async function postOffer(
  tx: Tx,
  { applicationId, offerId, version, from, expiresAt }: Posted & { version: number; from: string; expiresAt: Date },
): Promise<void> {
  const { candidate, house, job, employer } = await partiesOf(tx, applicationId);
  const facts = { job, employer, from, answerBy: sayLast(expiresAt), isAgain: version > 1 };
  await postMail(tx, {
    once: `offer-made:${applicationId}:${offerId}`,
    to: candidate,
    replyTo: house,
    message: (brand) => offerMade({ ...facts, offerUrl: offerUrl(applicationId) }, brand),
    expiresAt,
  });
}

type News = "warning" | "lapsed" | "withdrawn" | "explained" | "declined" | "starts";

interface Said {
  title: string;
  say: (employer: string, at: string) => string[];
  link: (applicationId: string) => { label: string; href: string };
}

const toOffer = (applicationId: string) => ({ label: "Read the offer", href: offerUrl(applicationId) });
const toTalk = () => ({ label: "Talk it over with us", href: appUrl("/strategy-call") });

const SAID: Record<News, Said> = {
  warning: {
    title: "Your offer is open for two more days",
    say: (employer, at) => [
      `${employer} waits for your answer until ${at}.`,
      "If you need longer, or something in it is not clear, ask before then: most employers give a few more days when they know why.",
    ],
    link: toOffer,
  },
  lapsed: {
    title: "Your offer has run out",
    say: (employer) => [
      `The time in which you could answer ${employer} is over, and we have not heard from you.`,
      "If that was not what you wanted, answer this email or ring us today. We ask them; we cannot promise what they say.",
    ],
    link: toTalk,
  },
  withdrawn: {
    title: "Your offer was taken back",
    say: (employer) => [
      `${employer} has taken its offer back. We are sorry: this is hard to read, and it is no fault of yours.`,
      "Talk to us about it if you like. We look at what can be done, and at what comes next.",
    ],
    link: toTalk,
  },
  explained: {
    title: "An answer about your offer",
    say: () => ["You asked about your offer. Here is the answer."],
    link: toOffer,
  },
  declined: {
    title: "Thank you for telling us",
    say: (employer) => [
      `We have your answer, and let ${employer} know today. Saying no to what is not right for you is a good decision, and it changes nothing between us.`,
      "When you like, tell us what would have made it a yes, and we look for that.",
    ],
    link: () => ({ label: "See jobs that are open", href: appUrl("/jobs") }),
  },
  starts: {
    title: "Your first day",
    say: (_, at) => [`Your first day is now ${at}. What there is to do before it has moved with it.`],
    link: (applicationId) => ({
      label: "See the list",
      href: appUrl(`/account/applications/${applicationId}/onboarding`),
    }),
  },
};

/** Of a first day the day alone. */
const sayAt = (news: News, at: Date) => (news === "starts" ? sayDay(fromDateColumn(at), { year: true }) : sayLast(at));

/** To the candidate: what has become of an offer. `nth` tells letters of one kind about one offer apart. */
export async function postOfferNews(
  tx: Tx,
  news: News,
  { applicationId, offerId, expiresAt, words, nth = "1" }: Posted & { expiresAt: Date; words?: string; nth?: string },
): Promise<void> {
  const { candidate, house, job, employer } = await partiesOf(tx, applicationId);
  const { title, say, link } = SAID[news];
  const facts = { job, employer, title, words, say: say(employer, sayAt(news, expiresAt)), link: link(applicationId) };
  await postMail(tx, {
    once: `offer-${news}:${applicationId}:${offerId}:${nth}`,
    to: candidate,
    replyTo: house,
    message: (brand) => offerNews(facts, brand),
    // A warning that no server took in time would come after what it warns of.
    ...(news === "warning" && { expiresAt }),
  });
}

/** To the candidate: they have the job, and when it begins. */
export async function postAccepted(
  tx: Tx,
  { applicationId, offerId, startOn }: Posted & { startOn: Date },
): Promise<void> {
  const { candidate, house, job, employer } = await partiesOf(tx, applicationId);
  const onboardingUrl = appUrl(`/account/applications/${applicationId}/onboarding`);
  const first = sayDay(fromDateColumn(startOn), { year: true });
  await postMail(tx, {
    once: `offer-accepted:${applicationId}:${offerId}`,
    to: candidate,
    replyTo: house,
    message: (brand) => offerAccepted({ job, employer, startOn: first, onboardingUrl }, brand),
  });
}

const FOR_STAFF = {
  accepted: { what: "accepted the offer", tells: true, next: undefined },
  declined: { what: "said no to the offer", tells: true, next: "We have thanked them. A call in a week is kind." },
  asks: {
    what: "asks about the offer",
    tells: false,
    next: "Answer with a few words or with a new version, while the offer is open.",
  },
  lapsed: {
    what: "has not answered the offer",
    tells: true,
    next: "It has run out. Ring them: most people who let an offer run out have a reason. Then make a new version, or close the application with a kind word.",
  },
} satisfies Record<string, { what: string; tells: boolean; next?: string }>;

/** To whoever looks after it: what became of an offer, and whom at the client to tell. */
export async function postForStaff(
  tx: Tx,
  news: keyof typeof FOR_STAFF,
  { applicationId, offerId, words, nth = "1", also }: Posted & { words?: string; nth?: string; also?: string },
): Promise<Parties> {
  const parties = await partiesOf(tx, applicationId);
  const { what, tells, next } = FOR_STAFF[news];
  const { owner, candidate, job, contact } = parties;
  const facts = {
    job,
    what,
    words,
    candidate: candidate.name ?? "The candidate",
    adminUrl: adminUrl(applicationId),
    contact: tells ? contact : null,
    next: [next, also].filter(Boolean).join(" ") || undefined,
  };
  await postMail(tx, {
    once: `offer-for-staff:${news}:${applicationId}:${offerId}:${nth}`,
    to: owner,
    replyTo: candidate.address,
    message: (brand) => offerForStaff(facts, brand),
  });
  return parties;
}
