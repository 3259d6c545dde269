import { expect, test } from "vitest";
import { aJobInFull } from "@/lib/jobs/jobs.fixtures";
import { copiesOf } from "./document";

const now = new Date("2026-11-28T21:00:00Z");
const agency = { name: "Buchanan & Co", phone: "0113 000 0000", hours: "Monday to Friday", accent: "#7a1fa2" };

test("a saved job is whole on the device: who, where, the pay, the text, until when, and how to apply", () => {
  const job = aJobInFull();
  const { pages, elsewhere } = copiesOf([job], agency, now);
  const page = pages[`/jobs/${job.slug}`] ?? "";

  expect(page).toContain("You are offline: saved on Saturday 28 November 2026.");
  for (const words of [
    "Graduate marketing assistant",
    "Calder &#38; Finch",
    "£27,000",
    "Leeds",
    "Write &amp; measure.",
  ])
    expect(page).toContain(words);
  expect(page).toContain(`<!--until ${job.closesAt.toISOString()}-->At the end of Saturday 19 December<!--/-->`);
  expect(page).toContain(`href="/jobs/${job.slug}/apply"`);
  for (const list of [pages["/account/saved"], elsewhere]) expect(list).toContain(`href="/jobs/${job.slug}"`);
});

test("copies hold no script, load nothing but two style sheets, and what was typed into a job stays text", () => {
  const job = aJobInFull({ title: 'Analyst <script>alert("1")</script>' });
  const { pages, elsewhere, styles } = copiesOf([job], agency, now);

  expect(styles).toEqual(["/offline.css", "/brand.css?v=7a1fa2"]);
  for (const html of [...Object.values(pages), elsewhere])
    expect(html).not.toMatch(/<script|<img|<form|style=| on\w+=/);
});

test("whoever has saved nothing that is open is told so", () => {
  expect(copiesOf([], agency, now).pages["/account/saved"]).toContain("You have no open jobs saved.");
});
