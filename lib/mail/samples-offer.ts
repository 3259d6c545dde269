import type { Brand } from "@/lib/core/brand";
import { appUrl } from "@/lib/core/env";
import type { Message } from "./message";
import { offerAccepted } from "./templates/offer-accepted";
import { offerForStaff } from "./templates/offer-for-staff";
import { offerMade } from "./templates/offer-made";
import { offerNews } from "./templates/offer-news";

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
          ...{ job, employer, from: "Ada", isAgain: false, offerUrl: url() },
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
          ...{ job, employer, title: "An answer about your offer" },
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
          ...{ job, candidate: "Sam Okafor", what: "accepted the offer", adminUrl: url() },
          contact: { name: "Ann Lee", at: employer, reach: "0113 496 0000" },
        },
        brand,
      ),
  },
};
