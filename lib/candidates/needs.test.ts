import { expect, test } from "vitest";
import { needsOf } from "./needs";
import type { SavedJob } from "./types";

const now = new Date("2026-11-25T10:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const nothing = { interviews: [], turns: [], calls: [], saved: [], unconfirmedAlerts: 0 };

test("a call within a week comes first, in the zone of the visitor, with the way to move it", () => {
  const call = {
    startsAt: days(2),
    host: "Priya",
    timeZone: "Asia/Kolkata",
    manageUrl: "/strategy-call/manage?token=x",
  };

  const [first] = needsOf({ ...nothing, calls: [call], saved: [job({})], unconfirmedAlerts: 1 }, now);

  expect(first).toEqual({
    what: "Your strategy call with Priya",
    detail: "Friday 27 November 2026, 15:30 (Kolkata time)",
    href: "/strategy-call/manage?token=x",
    action: "See, move or cancel it",
  });
});

test("a call that is over, or more than a week away, needs nobody", () => {
  const call = { host: "Priya", timeZone: "Europe/London", manageUrl: "" };

  expect(
    needsOf(
      {
        ...nothing,
        calls: [
          { ...call, startsAt: now },
          { ...call, startsAt: days(8) },
        ],
      },
      now,
    ),
  ).toEqual([]);
});

test("saved jobs that close within a week are pointed out, soonest first, unless applied for or closed", () => {
  const saved = [
    job({ slug: "week", closesAt: days(7) }),
    job({ slug: "soon", closesAt: days(1) }),
    job({ slug: "later", closesAt: days(9) }),
    job({ slug: "done", closesAt: days(1), hasApplied: true }),
    job({ slug: "gone", closesAt: days(-1), isOpen: false }),
  ];

  expect(needsOf({ ...nothing, saved }, now).map(({ href }) => href)).toEqual(["/jobs/soon/apply", "/jobs/week/apply"]);
});

test("of many that close soon, three are named", () => {
  expect(needsOf({ ...nothing, saved: Array.from({ length: 9 }, () => job({})) }, now)).toHaveLength(3);
});

test("before all comes an interview that wants a time or is near, then whatever waits for an answer of theirs", () => {
  const asked = { title: "First interview", job: "Planner", timeZone: "Europe/London", href: "/interview/1" };
  const interviews = [
    { ...asked, startsAt: null },
    { ...asked, startsAt: days(3), href: "/interview/2" },
    { ...asked, startsAt: days(9), href: "/interview/3" },
  ];
  const turns = [
    { job: "Analyst", line: "The offer is open until Friday.", href: "/offer", action: "Read your offer" },
  ];

  expect(
    needsOf({ ...nothing, interviews, turns, unconfirmedAlerts: 1 }, now).map(({ href, action }) => [href, action]),
  ).toEqual([
    ["/interview/1", "Choose a time"],
    ["/interview/2", "See what to know beforehand"],
    ["/offer", "Read your offer"],
    ["/alerts", "Ask for the email again"],
  ]);
});

test("nothing waits when nothing waits", () => {
  expect(needsOf(nothing, now)).toEqual([]);
});

interface Facts {
  slug?: string;
  closesAt?: Date;
  isOpen?: boolean;
  hasApplied?: boolean;
}

function job({ slug = "planner", closesAt = days(3), isOpen = true, hasApplied = false }: Facts): SavedJob {
  return {
    isOpen,
    hasApplied,
    job: {
      id: slug,
      slug,
      title: "Junior planner",
      summary: "",
      employer: { name: "Calder & Finch", about: null, isConfidential: false },
      places: [],
      placeCount: 1,
      distanceMiles: null,
      workplace: "hybrid",
      contract: "permanent",
      hours: "full-time",
      pay: null,
      sector: null,
      skills: [],
      sponsorship: null,
      degree: null,
      startsOn: null,
      publishedAt: days(-10),
      updatedAt: days(-10),
      closesAt,
    },
  };
}
