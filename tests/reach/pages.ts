import type { Page } from "@playwright/test";
import { PUBLIC_PAGES, SAMPLE_JOB } from "@/e2e/support/public-pages";
import type { Asker } from "../access/people";
import { ROUTES } from "../access/routes";
import { isHandler } from "../access/walk";
import type { Setting } from "./setting";
import { STATES } from "./states";

/** One page, or a state of one, as one person sees it. */
export interface Stop {
  name: string;
  as: Asker;
  path: string;
  /** What its answer has, where it is not 200. */
  status?: number;
  /** The page that somebody works on; it is looked at closely in every test run. */
  isMain?: boolean;
  /** What is done on it before it is looked at. */
  act?: (page: Page) => Promise<void>;
  /** Where that leads, if it is another page. */
  to?: string;
}

const MAIN = new Set([
  "/account",
  "/account/saved",
  "/account/profile",
  "/account/applications/[id]",
  "/account/applications/[id]/feedback",
  "/account/applications/[id]/interview",
  "/account/debriefs/new",
  "/account/plan/[id]",
  "/account/practice/[question]",
  "/admin",
  "/admin/applications",
  "/admin/applications/[id]",
  "/admin/applications/feedback/[id]",
  "/admin/calls",
  "/admin/candidates/[id]",
  "/admin/figures",
  "/admin/jobs/[id]",
  "/admin/jobs/[id]/applications",
  "/admin/messages",
  "/admin/posts",
  "/admin/posts/[id]",
  "/admin/posts/new",
  "/admin/settings",
  "/admin/settings/look",
]);

/** Every page of the access table that answers 200, as somebody who may: the candidate whose it is, or an admin. */
function pagesOfTable({ things }: Setting): Stop[] {
  return Object.entries(ROUTES).flatMap(([route, { who, ids = {}, query, ok }]) => {
    const [method, address = ""] = route.split(" ");
    if (method !== "GET" || ok || isHandler(address) || address.startsWith("/api/")) return [];
    const path = address.replace(/\[(\w+)\]/g, (_, part: string) => things[ids[part] ?? ""] ?? part);
    const as: Asker = who === "anyone" ? "visitor" : path.startsWith("/admin") ? "admin" : "candidate";
    return [{ name: address, as, path: path + (query ? `?${query}` : ""), isMain: MAIN.has(address) }];
  });
}

function pagesOfVisitors(): Stop[] {
  return PUBLIC_PAGES.flatMap(({ name, path, status }) =>
    typeof path === "string" ? [{ name, as: "visitor" as const, path, status }] : [],
  );
}

/** The pages that letters lead to, as whoever has only the letter. */
const pagesOfLetters = ({ letters }: Setting): Stop[] =>
  letters.map((path) => ({ name: `${path.replace(/\?.*/, "")} from a letter`, as: "visitor", path }));

/** Pages that say there is nothing unless a link brings its token or something was just done, and that no stop opens so. */
export function neverOpened(stops: Stop[]): string[] {
  const opened = stops.map(({ path, to = path }) => to.replace(/\?.*/, ""));
  return Object.entries(ROUTES).flatMap(([route, { ok = 200 }]) => {
    const [method, address = ""] = route.split(" ");
    const isPage = method === "GET" && !isHandler(address) && !address.startsWith("/api/");
    if (!isPage || ![404, 410].includes(ok)) return [];
    const pattern = new RegExp(`^${address.replace(/\[\w+\]/g, "[^/]+")}$`);
    return opened.some((path) => pattern.test(path)) ? [] : [address];
  });
}

/** All of them, each address once. */
export function everyStop(setting: Setting): Stop[] {
  const { things } = setting;
  const stops = [
    ...pagesOfVisitors(),
    { name: "a job that is closed", as: "visitor" as const, path: `/jobs/${things.closedJobSlug}` },
    { name: "a job that is gone", as: "visitor" as const, path: `/jobs/${things.goneJobSlug}`, status: 410 },
    ...pagesOfTable(setting),
    ...pagesOfLetters(setting),
  ];
  const once = new Map(stops.map((stop) => [`${stop.as} ${stop.path}`, stop]));
  const states = STATES.map(({ path, to, ...state }) => ({
    ...state,
    isMain: true,
    path: filled(path, setting),
    ...(to && { to: filled(to, setting) }),
  }));
  return [...once.values(), ...states];
}

const filled = (path: string, { things }: Setting): string =>
  path.replace(/\[(\w+)\]/g, (_, name: string) => things[name] ?? name).replace("SAMPLE_JOB", SAMPLE_JOB);
