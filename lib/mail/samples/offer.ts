import type { Brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import type { Message } from "../message";
import { checkInForStaff } from "../templates/check-in-for-staff";
import { offerAccepted } from "../templates/offer-accepted";
import { offerForStaff } from "../templates/offer-for-staff";
import { offerMade } from "../templates/offer-made";
import { offerNews } from "../templates/offer-news";
import { onboardingDay } from "../templates/onboarding-day";
import { onboardingList } from "../templates/onboarding-list";

const url = () => appUrl("/sample");
const job = "Junior planner";
const employer = "Calder & Finch";

/** Letters about offers and what comes after them. */
export const OFFER_SAMPLES: Record<string, { when: string; write: (brand: Brand) => Message }> = {
  "offer-made": {
    when: "When staff make an offer, or change one",
    write: (brand) =>
      offerMade(
        {
          job,
          employer,
          from: "Ada",
          isAgain: false,
          offerUrl: url(),
          answerBy: "17:00 (UK time) on Friday 4 December",
        },
        brand,
      ),
  },
  "offer-news": {
    when: "When an offer runs out soon, has run out, is taken back or explained, or was declined",
    write: (brand) =>
      offerNews(
        {
          job,
          employer,
          title: "An answer about your offer",
          say: ["You asked about your offer. Here is the answer."],
          words: "Yes, you can start on any Monday in February.",
          link: { label: "Read the offer", href: url() },
        },
        brand,
      ),
  },
  "offer-accepted": {
    when: "When a candidate has accepted an offer",
    write: (brand) => offerAccepted({ job, employer, startOn: "Monday 11 January 2027", onboardingUrl: url() }, brand),
  },
  "offer-for-staff": {
    when: "When a candidate answers an offer or asks about it, to whoever looks after the vacancy",
    write: (brand) =>
      offerForStaff(
        {
          job,
          candidate: "Sam Okafor",
          what: "accepted the offer",
          adminUrl: url(),
          contact: { name: "Ann Lee", at: employer, reach: "0113 496 0000" },
        },
        brand,
      ),
  },
  "onboarding-day": {
    when: "When something is due before a first day or how it goes is asked, at most once a day",
    write: (brand) =>
      onboardingDay(
        {
          title: "Good luck",
          reason: `You get this because you have a job through ${brand.name}.`,
          parts: [
            {
              heading: job,
              luck: { day: "Monday 11 January", plan: "Come to 4 Wharf Yard at 9:30 and ask for Ann." },
              checkIn: { ask: "How is your new job going? One press is enough.", href: url() },
              overdue: ["Read and sign your contract, by Monday 21 December"],
              soon: ["Send your bank details, by Wednesday 6 January"],
              list: { label: "See your list", href: url() },
            },
          ],
        },
        brand,
      ),
  },
  "onboarding-list": {
    when: "When staff send somebody at a client what there is to do before a first day",
    write: (brand) =>
      onboardingList(
        {
          name: "Ann Lee",
          candidate: "Sam Okafor",
          job,
          startOn: "Monday 11 January 2027",
          from: "Ada",
          tasks: ["Send the contract", "Name a buddy"],
          href: url(),
        },
        brand,
      ),
  },
  "check-in-for-staff": {
    when: "When somebody who was asked how it goes wants to be rung, to whoever looks after the vacancy",
    write: (brand) =>
      checkInForStaff(
        {
          job,
          who: "Sam Okafor",
          when: "After a week",
          mood: "Not so well",
          adminUrl: url(),
          note: "I have not met my manager yet.",
        },
        brand,
      ),
  },
};
