import type { Brand } from "@/lib/core/settings/brand";
import type { LocalDate } from "@/lib/core/time/dates";
import { appUrl } from "@/lib/core/env";
import type { Message } from "../message";
import { OFFER_SAMPLES } from "./offer";
import { FILE_SAMPLES } from "./files";
import { KUDOS_SAMPLES } from "./kudos";
import { POOL_SAMPLES } from "./fair";
import { LEARNING_SAMPLES } from "./learning";
import { APPLYING_SAMPLES } from "./applying";
import { CANDIDATE_SAMPLES } from "./candidates";
import { BOARD_SAMPLES } from "./board";
import { FEEDBACK_SAMPLES } from "./feedback";
import { CALL_SAMPLES } from "./calls";
import { PLAN_SAMPLES } from "./plan";
import { accountErased } from "../templates/account-erased";
import { accountExists } from "../templates/account-exists";
import { alertConfirm } from "../templates/alert-confirm";
import { alertExists } from "../templates/alert-exists";
import { alertsLink } from "../templates/alerts-link";
import { applicationForStaff } from "../templates/application-for-staff";
import { applicationAnswer } from "../templates/application-answer";
import { applicationNews } from "../templates/application-news";
import { applicationStays } from "../templates/application-stays";
import { contactForStaff, contactReceipt } from "../templates/contact";
import { contactReply } from "../templates/contact-reply";
import { digest, type DigestJob } from "../templates/digest";
import { INTERVIEW_SAMPLES } from "./interviews";
import { noAccount } from "../templates/no-account";
import { signInLink } from "../templates/sign-in-link";
import { staffInvitation } from "../templates/staff-invitation";
import { staffNewPlace } from "../templates/staff-new-place";
import { staffProofChanged } from "../templates/staff-proof-changed";
import { welcome } from "../templates/welcome";

/** A letter with made-up facts, for staff to look at and for tests. */
export interface Sample {
  /** When it goes out. */
  when: string;
  write: (brand: Brand) => Message;
}

const startsAt = new Date("2026-12-08T10:30:00Z");
const url = () => appUrl("/sample");
const minutes = 20;

const message = {
  name: "Sam Okafor",
  email: "sam@example.com",
  message: "Do you help with part-time work too?\nThank you!",
};
const application = { job: "Graduate marketing assistant", isProved: false, isAgain: false };

const job = (title: string, more: Partial<DigestJob> = {}): DigestJob => ({
  title,
  href: appUrl("/sample"),
  who: "Calder & Finch, Leeds",
  pay: "£27,000 to £28,500 a year",
  yearly: null,
  terms: "Permanent, hybrid",
  closes: { text: "Closes 20 December", isSoon: false },
  ...more,
});

const news: Parameters<typeof digest>[0] = {
  title: "3 new jobs for you",
  day: "2026-12-01" as LocalDate,
  since: "2026-11-03" as LocalDate,
  frequency: "weekly",
  moreSearches: 0,
  parts: [
    {
      search: "Marketing jobs within 15 miles of Leeds",
      jobs: [
        job("Graduate marketing assistant", { closes: { text: "Closes tomorrow", isSoon: true } }),
        job("Trainee copywriter", { who: "Holme Bridge, Bradford, 9 miles away", pay: null }),
      ],
      more: 4,
      moreUrl: url(),
    },
    {
      search: "Data jobs from home",
      jobs: [
        job("Junior data analyst", {
          who: "Pell & Marsh, from home",
          pay: "£15 an hour",
          yearly: "about £29,250 a year",
        }),
      ],
      more: 0,
      moreUrl: url(),
    },
  ],
  article: {
    title: "How to answer “tell me about yourself”",
    summary: "Two minutes that decide the next forty.",
    href: url(),
  },
  manageUrl: url(),
  unsubscribeUrl: url(),
  callUrl: url(),
};

/** Every letter there is, by the name of its template. */
export const SAMPLES: Record<string, Sample> = {
  ...POOL_SAMPLES,
  ...LEARNING_SAMPLES,
  ...KUDOS_SAMPLES,
  ...INTERVIEW_SAMPLES,
  ...CANDIDATE_SAMPLES,
  digest: {
    when: "Once a week, or every day, to whoever has an alert with something new",
    write: (brand) => digest(news, brand),
  },
  "alert-confirm": {
    when: "When somebody asks for an alert with an address that has not confirmed one",
    write: (brand) =>
      alertConfirm(
        { search: "Marketing jobs within 15 miles of Leeds", frequency: "weekly", confirmUrl: url(), notMeUrl: url() },
        brand,
      ),
  },
  "alert-exists": {
    when: "When somebody asks for an alert that this address has already",
    write: (brand) => alertExists({ search: "Data jobs from home", frequency: "daily", manageUrl: url() }, brand),
  },
  "alerts-link": {
    when: "When somebody asks for the link to their alerts",
    write: (brand) => alertsLink({ manageUrl: url() }, brand),
  },
  "sign-in-link": { when: "When somebody signs in", write: (brand) => signInLink({ url: url(), minutes }, brand) },
  welcome: { when: "When somebody makes an account", write: (brand) => welcome({ url: url(), minutes }, brand) },
  "account-exists": {
    when: "When somebody makes an account with an address that has one",
    write: (brand) => accountExists({ url: url(), minutes }, brand),
  },
  "no-account": {
    when: "When somebody signs in with an address that has no account",
    write: (brand) => noAccount({ signUpUrl: url() }, brand),
  },
  "staff-invitation": {
    when: "When an admin invites somebody to work here",
    write: (brand) =>
      staffInvitation(
        {
          name: "Priya",
          by: "Ada Reid",
          url: url(),
          expiresAt: new Date("2026-12-22T10:30:00Z"),
          role: "Recruiter: jobs, applications, calls and messages",
        },
        brand,
      ),
  },
  "staff-new-place": {
    when: "When somebody of staff signs in with a browser or from a network that is new",
    write: (brand) =>
      staffNewPlace({ device: "Firefox on Windows", isKnownDevice: false, at: startsAt, sessionsUrl: url() }, brand),
  },
  "staff-proof-changed": {
    when: "When somebody of staff has changed their second step, or an admin reset it",
    write: (brand) => staffProofChanged({ change: "app-added", at: startsAt, accountUrl: url() }, brand),
  },
  "account-erased": { when: "When an account has been erased", write: accountErased },
  ...APPLYING_SAMPLES,
  "application-answer": {
    when: "When an application goes no further: by day, on a working day, and only once it can no longer be taken back",
    write: (brand) =>
      applicationAnswer(
        {
          parts: [
            {
              job: application.job,
              employer: "Calder & Finch",
              words:
                "Your project on bus routes was the clearest of all we read. The team took somebody who had used their planning software before.",
              from: "Ada",
              feedbackUrl: url(),
            },
          ],
          callUrl: url(),
          planUrl: url(),
        },
        brand,
      ),
  },
  "application-news": {
    when: "When an application has moved on and somebody wrote a line about it",
    write: (brand) =>
      applicationNews(
        {
          job: application.job,
          employer: "Calder & Finch",
          standing: "Interview",
          nextBy: "Friday 4 December",
          words: "They would like to meet you. I will ring you tomorrow about times.",
          from: "Ada",
          accountUrl: url(),
        },
        brand,
      ),
  },
  ...OFFER_SAMPLES,
  "application-stays": {
    when: "When somebody applies with the address of a candidate who applied signed in",
    write: (brand) =>
      applicationStays(
        { job: application.job, employer: "Calder & Finch", signInUrl: url(), accountUrl: url() },
        brand,
      ),
  },
  "application-for-staff": {
    when: "The same, to the recruiters",
    write: (brand) =>
      applicationForStaff(
        { ...application, ...message, phone: "07700 900123", rightToWork: "Yes, without a visa", adminUrl: url() },
        brand,
      ),
  },
  ...CALL_SAMPLES,
  "contact-receipt": {
    when: "When somebody has written to us",
    write: (brand) => contactReceipt({ ...message, receivedAt: startsAt }, brand),
  },
  "contact-reply": {
    when: "When staff have answered a message",
    write: (brand) =>
      contactReply({ text: "Dear Sam,\n\nYes, we work in Hull.\n\nPriya", receivedAt: startsAt }, brand),
  },
  "contact-for-staff": {
    when: "The same, to the agency",
    write: (brand) => contactForStaff({ ...message, id: "sample" }, brand),
  },
  ...FILE_SAMPLES,
  ...BOARD_SAMPLES,
  ...FEEDBACK_SAMPLES,
  ...PLAN_SAMPLES,
};
