import type { Brand } from "@/lib/core/settings/brand";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay, sayLast } from "@/lib/core/time/say";
import { sayPay, sayYearly } from "@/lib/core/money";
import { dialled, escapeHtml } from "@/lib/core/text/text";
import { tameDescription } from "@/lib/jobs/description/tame";
import { sayJobNumber } from "@/lib/jobs/number";
import { whereWords } from "@/lib/jobs/public/head";
import type { JobDetails } from "@/lib/jobs/types";
import { CONTRACTS, HOURS, WORKPLACES } from "@/lib/jobs/vocabulary";

/** What the device holds: whole pages by their paths, and one for every other address. */
export interface Copies {
  keptAt: string;
  /** The style sheets that the pages name. */
  styles: string[];
  pages: Record<string, string>;
  elsewhere: string;
}

type Agency = Pick<Brand, "name" | "phone" | "hours" | "accent">;

interface Setting {
  agency: Agency;
  styles: string[];
  /** "You are offline: saved on Saturday 28 November 2026." */
  line: string;
}

/** Saved jobs as pages that need no connection and no script. Marks in comments say until when a part of them holds. */
export function copiesOf(jobs: JobDetails[], agency: Agency, now: Date): Copies {
  const styles = ["/offline.css", ...(agency.accent ? [`/brand.css?v=${agency.accent.slice(1)}`] : [])];
  const line = `You are offline: saved on ${sayDay(londonDay(now), { year: true })}.`;
  const setting = { agency, styles, line };
  const list = listOf(jobs);
  return {
    keptAt: now.toISOString(),
    styles,
    pages: {
      "/account/saved": page("Your saved jobs", `<h1>Your saved jobs</h1>${list}`, setting),
      ...Object.fromEntries(jobs.map((job) => [`/jobs/${job.slug}`, page(job.title, jobOf(job, agency), setting)])),
    },
    elsewhere: page(
      "You are offline",
      `<h1>This page needs a connection</h1><p class="lead">Nothing is lost: try again when you have one. Your saved jobs can be read without.</p><h2>Your saved jobs</h2>${list}`,
      setting,
    ),
  };
}

function page(title: string, main: string, { agency, styles, line }: Setting): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`).join("");
  const name = escapeHtml(agency.name);
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)} | ${name}</title>${links}</head><body><header><p class="agency"><span class="circles" aria-hidden="true"></span>${name}</p><p class="offline" role="status">${line} A job may have changed or closed since.</p></header><main>${main}</main></body></html>`;
}

function listOf(jobs: JobDetails[]): string {
  if (jobs.length === 0) return "<p>You have no open jobs saved.</p>";
  const rows = jobs.map(
    (job) =>
      `<li><a href="/jobs/${job.slug}"><strong>${escapeHtml(job.title)}</strong></a><p class="quiet">${said([job.employer.name, whereWords(job), job.pay && sayPay(job.pay)])}</p><p class="quiet">${closing(job.closesAt, `Closes at ${sayLast(job.closesAt)}`)}</p></li>`,
  );
  return `<ul class="jobs" role="list">${rows.join("")}</ul>`;
}

function jobOf(job: JobDetails, agency: Agency): string {
  const places = job.places.map(({ name }) => name).join(", ");
  const facts: [string, string][] = [
    ["Pay", said([job.pay ? sayPay(job.pay) : "Not stated", job.pay && sayYearly(job.pay)])],
    ["Place", said([places, WORKPLACES[job.workplace]])],
    ["Contract", said([CONTRACTS[job.contract], HOURS[job.hours]])],
    ["Start", job.startsOn ? sayDay(job.startsOn, { weekday: false, year: true }) : "To be agreed"],
    ["Closing", closing(job.closesAt, `At ${sayLast(job.closesAt)}`)],
  ];
  return `<h1>${escapeHtml(job.title)}</h1><p class="lead">${escapeHtml(job.employer.name)}</p><dl>${facts.map(([term, answer]) => `<div><dt>${term}</dt><dd>${answer}</dd></div>`).join("")}</dl>${tameDescription(job.descriptionHtml)}<h2>How to apply</h2>${howToApply(job, agency)}<p><a class="more" href="/account/saved">All your saved jobs</a></p>`;
}

function howToApply({ slug, number, closesAt }: JobDetails, { phone, hours }: Agency): string {
  const open = `<p>With a connection, <a href="/jobs/${slug}/apply">send a CV and a few answers</a>: no account needed. You can apply until ${sayLast(closesAt)}.</p>`;
  const shut = "<p>The closing date is past. With a connection, this page shows jobs like it that are open.</p>";
  const ring = `<p>A question first? Ring us on <a href="tel:${dialled(phone)}">${escapeHtml(phone)}</a> (${escapeHtml(hours)}) and name job ${sayJobNumber(number)}.</p>`;
  return `${until(closesAt, open)}${from(closesAt, shut)}${ring}`;
}

const closing = (closesAt: Date, inTime: string): string =>
  until(closesAt, inTime) + from(closesAt, "The closing date is past");

/** Shown while the device's clock is before that instant. */
const until = (at: Date, html: string) => `<!--until ${at.toISOString()}-->${html}<!--/-->`;
/** Shown from then on. */
const from = (at: Date, html: string) => `<!--from ${at.toISOString()}-->${html}<!--/-->`;

const said = (parts: (string | null | undefined)[]): string => parts.filter(Boolean).map(escapeHtmlOf).join(" · ");

const escapeHtmlOf = (text: string | null | undefined): string => escapeHtml(text ?? "");
