import { describe, expect, test } from "vitest";
import { aJobInFull } from "../jobs.fixtures";
import { breadcrumbMarkup } from "@/lib/core/web/breadcrumbs";
import { jobMarkup, listMarkup } from "./structured-data";

const now = new Date("2026-11-25T09:00:00Z");
const agency = { name: "Buchanan Graduates" };
const markup = (facts: Parameters<typeof aJobInFull>[0] = {}) =>
  jobMarkup(aJobInFull(facts), agency, now) as Record<string, unknown> | null;

test("a job with an office, as search engines get it", () => {
  expect(markup()).toEqual({
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: "Graduate marketing assistant",
    description: "<h2>What you would do</h2><p>Write &amp; measure.</p>",
    url: "http://localhost:3000/jobs/graduate-marketing-assistant-leeds",
    identifier: { "@type": "PropertyValue", name: "Buchanan Graduates", value: "6f1c1f0e-2f0a-4a39-9c50-0d6f9d0c2a11" },
    datePosted: "2026-11-20",
    validThrough: "2026-12-20T00:00:00.000Z",
    hiringOrganization: { "@type": "Organization", name: "Calder & Finch" },
    jobLocation: [
      {
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          addressLocality: "Leeds",
          addressRegion: "Yorkshire and the Humber",
          addressCountry: "GB",
        },
      },
    ],
    employmentType: ["FULL_TIME"],
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: "GBP",
      value: { "@type": "QuantitativeValue", minValue: 27_000, maxValue: 28_500, unitText: "YEAR" },
    },
    educationRequirements: { "@type": "EducationalOccupationalCredential", credentialCategory: "bachelor degree" },
    jobStartDate: "2027-01-11",
    industry: "Marketing",
    skills: "Writing, Spreadsheets",
    directApply: true,
  });
});

describe("where", () => {
  test("hybrid is never TELECOMMUTE", () => {
    expect(markup({ workplace: "hybrid" })).not.toHaveProperty("jobLocationType");
  });

  test("from home is, with the country it is done from and no place that is not", () => {
    expect(markup({ workplace: "remote", places: [] })).toMatchObject({
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: { "@type": "Country", name: "United Kingdom" },
    });
    expect(markup({ workplace: "remote", places: [] })).not.toHaveProperty("jobLocation");
  });

  test("several places are all there, abroad without a region", () => {
    const dublin = { name: "Dublin", region: null, country: "IE", latitude: null, longitude: null };

    expect(markup({ places: [...aJobInFull().places, dublin] })?.jobLocation).toMatchObject([
      { address: { addressLocality: "Leeds" } },
      { address: { "@type": "PostalAddress", addressLocality: "Dublin", addressCountry: "IE" } },
    ]);
  });
});

describe("pay", () => {
  test.each([
    [
      { minPence: 1410, maxPence: 1410, period: "hour" as const },
      { value: 14.1, unitText: "HOUR" },
    ],
    [
      { minPence: 12_000, maxPence: null, period: "day" as const },
      { minValue: 120, unitText: "DAY" },
    ],
    [
      { minPence: null, maxPence: 3_000_000, period: "year" as const },
      { maxValue: 30_000, unitText: "YEAR" },
    ],
  ])("%j is %j", (pay, value) => {
    expect(markup({ pay: { ...pay, currency: "GBP" } })?.baseSalary).toEqual({
      "@type": "MonetaryAmount",
      currency: "GBP",
      value: { "@type": "QuantitativeValue", ...value },
    });
  });

  test("that is not stated is left out, and is never nought or a word", () => {
    expect(markup({ pay: null })).not.toHaveProperty("baseSalary");
  });
});

test.each([
  ["permanent", "part-time", ["PART_TIME"]],
  ["fixed-term", "full-time", ["FULL_TIME", "TEMPORARY"]],
  ["internship", "full-time", ["FULL_TIME", "INTERN"]],
  ["apprenticeship", "full-time", ["FULL_TIME"]],
] as const)("%s and %s is %j", (contract, hours, types) => {
  expect(markup({ contract, hours })?.employmentType).toEqual(types);
});

test("a confidential employer is called so", () => {
  const employer = { name: "A confidential employer", about: null, isConfidential: true };

  expect(markup({ employer })?.hiringOrganization).toEqual({ "@type": "Organization", name: "confidential" });
});

test.each(["No degree needed", "Not required"])("%s asks for none", (degree) => {
  expect(markup({ degree })?.educationRequirements).toBe("no requirements");
});

test.each([
  ["closed, whatever its status says", { closesAt: now }],
  ["marked closed", { status: "closed" as const }],
  ["not yet public", { publishedAt: new Date("2026-11-25T09:00:01Z") }],
])("a job that is %s has no markup", (_what, facts) => {
  expect(markup(facts)).toBeNull();
});

test("lists name jobs by address only, and crumbs in order", () => {
  expect(listMarkup([aJobInFull()])).toMatchObject({
    "@type": "ItemList",
    itemListElement: [{ position: 1, url: "http://localhost:3000/jobs/graduate-marketing-assistant-leeds" }],
  });
  expect(
    breadcrumbMarkup([
      { label: "Jobs", href: "/jobs" },
      { label: "Law", href: "/jobs/sector/law" },
    ]),
  ).toMatchObject({
    itemListElement: [
      { position: 1, name: "Jobs", item: "http://localhost:3000/jobs" },
      { position: 2, name: "Law", item: "http://localhost:3000/jobs/sector/law" },
    ],
  });
});
