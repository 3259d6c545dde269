import * as z from "zod";
import { alertSignUp } from "@/lib/alerts/schema";
import { applicationRequest } from "@/lib/applications/schema";
import { CV_KINDS_SAID } from "@/lib/applications/vocabulary";
import { signInRequest } from "@/lib/auth/schema";
import { callChange, callRequest, slotsRequest } from "@/lib/calls/schema";
import { signUpRequest } from "@/lib/candidates/schema";
import { contactMessage } from "@/lib/contact/schema";
import { mailEvents } from "@/lib/mail/bounces/intake";
import { searchRequest } from "@/lib/jobs/schema";
import { suggestionsRequest } from "@/lib/jobs/suggestions";

export interface Operation {
  method: "get" | "post";
  path: string;
  summary: string;
  /** Parameters in the address, by the schema that checks them. */
  query?: z.ZodType;
  /** The JSON body, by the schema that checks it. */
  body?: z.ZodType;
  /** A multipart form instead of JSON. */
  form?: z.ZodType;
  /** Words of the address, such as a slug. */
  pathParameters?: string[];
  /** A token in the address. */
  token?: boolean;
  idempotencyKey?: boolean;
  answers: Record<number, { words: string }>;
}

const REFUSED = { 422: { words: "Some fields need correcting; each is listed." } };
const LIMITED = { 429: { words: "Too many requests; Retry-After says how many seconds to wait." } };
const TOKEN = { 404: { words: "The token is not one of ours." }, 410: { words: "The token is spent or expired." } };

/** What machines may ask; docs/api.md shows it by example. */
export const OPERATIONS: Operation[] = [
  {
    method: "get",
    path: "/api/jobs",
    summary: "Open jobs that match",
    query: searchRequest,
    answers: { 200: { words: "One page of jobs, with totals and facets." }, ...REFUSED },
  },
  {
    method: "get",
    path: "/api/suggestions",
    summary: "What somebody may be about to type: titles, skills and employers, or places",
    query: suggestionsRequest,
    answers: { 200: { words: "At most eight, the likeliest first." }, ...REFUSED },
  },
  {
    method: "get",
    path: "/api/jobs/{slug}",
    summary: "One job",
    pathParameters: ["slug"],
    answers: {
      200: { words: "The job." },
      304: { words: "It has not changed." },
      404: { words: "There is no such job." },
      410: { words: "The job was withdrawn." },
    },
  },
  {
    method: "get",
    path: "/api/jobs/{slug}/questions",
    summary: "What a job asks of everybody who applies, each with the name of its field in the application",
    pathParameters: ["slug"],
    answers: {
      200: { words: "The questions, in order; none for most jobs." },
      404: { words: "There is no such job." },
    },
  },
  {
    method: "post",
    path: "/api/jobs/{slug}/applications",
    summary: "Apply for a job",
    pathParameters: ["slug"],
    // With a field for each question of the job, named as /api/jobs/{slug}/questions names it.
    form: applicationRequest.catchall(z.union([z.string(), z.array(z.string())])),
    answers: {
      202: { words: "We have it; a receipt follows by email." },
      409: { words: "The job is closed." },
      413: { words: "The CV is larger than 5 MB." },
      415: {
        words: `The body is not a multipart form, or the CV, by its content, is not ${CV_KINDS_SAID}. The detail says what to do instead.`,
      },
      ...REFUSED,
      ...LIMITED,
    },
  },
  {
    method: "post",
    path: "/api/candidates",
    summary: "Sign up",
    body: signUpRequest,
    answers: { 202: { words: "The same for every address; a link follows by email." }, ...REFUSED, ...LIMITED },
  },
  {
    method: "post",
    path: "/api/sign-in",
    summary: "Ask for a sign-in link",
    body: signInRequest,
    answers: { 202: { words: "The same for every address." }, ...REFUSED, ...LIMITED },
  },
  {
    method: "post",
    path: "/api/alerts",
    summary: "Subscribe to a search",
    body: alertSignUp,
    answers: {
      202: { words: "The same for every address; a confirmation follows by email." },
      ...REFUSED,
      ...LIMITED,
    },
  },
  {
    method: "post",
    path: "/api/alerts/confirm",
    summary: "Confirm an alert",
    token: true,
    answers: { 200: { words: "Confirmed, now or before." }, ...TOKEN },
  },
  {
    method: "post",
    path: "/api/alerts/unsubscribe",
    summary: "Stop every alert of one mail (RFC 8058)",
    token: true,
    answers: { 200: { words: "Stopped, now or before." }, 404: TOKEN[404] },
  },
  {
    method: "post",
    path: "/api/plan/reminders",
    summary: "End reminders of somebody's plans (RFC 8058)",
    token: true,
    answers: { 200: { words: "Ended, now or before." }, 404: TOKEN[404] },
  },
  {
    method: "post",
    path: "/api/mail/events",
    summary: "Report bounces and complaints, signed with MAIL_EVENTS_SECRET in X-Signature",
    body: mailEvents,
    answers: {
      200: { words: "How many were taken in, and how many were known or about no message of ours." },
      401: { words: "The signature is missing, wrong or too old." },
      404: { words: "No secret is set here: nothing is taken in." },
      413: { words: "The body is larger than 512 KB." },
      ...REFUSED,
    },
  },
  {
    method: "get",
    path: "/api/calls/slots",
    summary: "Free times for a strategy call",
    query: slotsRequest,
    answers: { 200: { words: "Free times, in order." }, ...REFUSED },
  },
  {
    method: "post",
    path: "/api/calls",
    summary: "Book a strategy call",
    body: callRequest,
    idempotencyKey: true,
    answers: {
      201: { words: "Booked." },
      409: { words: "The time has gone; the nearest free ones are listed." },
      ...REFUSED,
      ...LIMITED,
    },
  },
  {
    method: "post",
    path: "/api/calls/manage",
    summary: "Move or cancel a call",
    token: true,
    body: callChange,
    answers: {
      200: { words: "Done; the consultant may have changed." },
      409: { words: "The time has gone." },
      ...TOKEN,
      ...REFUSED,
    },
  },
  {
    method: "post",
    path: "/api/contact",
    summary: "Write to us",
    body: contactMessage,
    answers: { 202: { words: "We have it; a receipt follows by email." }, ...REFUSED, ...LIMITED },
  },
  { method: "get", path: "/api/health/live", summary: "This process answers", answers: { 200: { words: "It does." } } },
  {
    method: "get",
    path: "/api/health/ready",
    summary: "The parts this process needs answer",
    answers: { 200: { words: "They do." }, 503: { words: "The failing part is named." } },
  },
];
