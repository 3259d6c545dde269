import { count } from "@/lib/core/text/text";

/** How long something is kept: what it is called, and within what bounds staff may set it. */
export interface Period {
  label: string;
  unit: "months" | "days";
  /** As long as nobody sets it. */
  usual: number;
  least: number;
  most: number;
  /** What the bounds come from, in words for whoever sets it. */
  why: string;
}

/**
 * The periods that staff may set. Least: what the law asks an agency to keep (Conduct Regulations 2003, reg. 29: a year) or
 * what the thing needs to work. Most: what can still be called necessary (UK GDPR art. 5(1)(e)).
 */
export const PERIODS = {
  applicationMonths: {
    label: "Applications with their CVs, after the job has closed",
    unit: "months",
    usual: 12,
    least: 12,
    most: 36,
    why: "The law asks agencies to keep records for a year; a claim can be brought for about as long.",
  },
  callMonths: {
    label: "Strategy calls, after they were held",
    unit: "months",
    usual: 12,
    least: 12,
    most: 36,
    why: "They are records of work-finding services, which are kept for a year.",
  },
  messageMonths: {
    label: "Messages, with our answers and notes",
    unit: "months",
    usual: 24,
    least: 6,
    most: 72,
    why: "A complaint may be followed up months later; after six years no claim can rest on it.",
  },
  accountMonths: {
    label: "Accounts, after the last visit",
    unit: "months",
    usual: 24,
    least: 6,
    most: 60,
    why: "People look for work again after a year or two.",
  },
  mailDays: {
    label: "Emails we sent",
    unit: "days",
    usual: 90,
    least: 30,
    most: 365,
    why: "Bounces come for two weeks, questions for about a month.",
  },
  unconfirmedAlertDays: {
    label: "Alerts that were never confirmed",
    unit: "days",
    usual: 30,
    least: 7,
    most: 90,
    why: "The link in the email works for a week.",
  },
  stoppedAlertDays: {
    label: "Alerts that were stopped",
    unit: "days",
    usual: 30,
    least: 1,
    most: 90,
    why: "So that somebody who stopped by mistake can start again.",
  },
  auditMonths: {
    label: "The record of who opened or changed what",
    unit: "months",
    usual: 24,
    least: 12,
    most: 84,
    why: "It proves who saw a CV, for as long as the CV may be asked about.",
  },
  consentMonths: {
    label: "Proof of what somebody agreed to, after they took it back",
    unit: "months",
    usual: 72,
    least: 36,
    most: 84,
    why: "It can be asked about in court for six years (Limitation Act 1980, s.9).",
  },
} as const satisfies Record<string, Period>;
export type PeriodKey = keyof typeof PERIODS;
export type Periods = Record<PeriodKey, number>;
export const PERIOD_KEYS = Object.keys(PERIODS) as PeriodKey[];

/** Where the privacy notice may say more, each below the section of that heading. */
export const NOTICE_SECTIONS = {
  noticeKept: "What we keep",
  noticeShared: "Who else sees it",
  noticeDecisions: "Decisions",
  noticeRights: "Your rights",
} as const;
export type NoticeSection = keyof typeof NOTICE_SECTIONS;
export const NOTICE_KEYS = Object.keys(NOTICE_SECTIONS) as NoticeSection[];

/** "12 months", "a year" is never said: people compare numbers. */
export const sayPeriod = (key: PeriodKey, length: number): string => {
  return PERIODS[key].unit === "months" ? count(length, "month") : count(length, "day");
};

/** What each setting is called, where its history is told. */
export const SETTING_LABELS: Record<string, string> = {
  name: "Name people know",
  legalName: "Registered name",
  companyNumber: "Company number",
  address: "Registered address",
  phone: "Phone",
  email: "Email address",
  opening: "Office hours",
  hours: "Office hours in words",
  accent: "Brand colour",
  logo: "Logo",
  senderName: "Sender’s name",
  senderAddress: "Sender’s address",
  replyTo: "Answers go to",
  footerAddress: "Address at the foot",
  digestWeekday: "Day of weekly alerts",
  digestHour: "Hour of alerts",
  callNoticeHours: "Notice before a call, in hours",
  callBufferBeforeMinutes: "Free before a call, in minutes",
  callBufferAfterMinutes: "Free after a call, in minutes",
  responsibleName: "Who answers for data",
  responsibleEmail: "Their email address",
  icoNumber: "ICO registration",
  ...Object.fromEntries(PERIOD_KEYS.map((key) => [key, PERIODS[key].label])),
  ...Object.fromEntries(NOTICE_KEYS.map((key) => [key, `More on: ${NOTICE_SECTIONS[key]}`])),
};

export const GROUP_LABELS = {
  agency: "Agency",
  look: "Look",
  mail: "Mail",
  times: "Times",
  privacy: "Privacy",
} as const;
