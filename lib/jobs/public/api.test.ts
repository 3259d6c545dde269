import { expect, test } from "vitest";
import { apiJob, apiJobDetails } from "./api";
import { aJobInFull } from "../jobs.fixtures";

const now = new Date("2026-11-25T09:00:00Z");

test("a job is told with pay in pounds, instants in UTC and no field of ours", () => {
  expect(apiJobDetails(aJobInFull(), now)).toEqual({
    id: "6f1c1f0e-2f0a-4a39-9c50-0d6f9d0c2a11",
    slug: "graduate-marketing-assistant-leeds",
    url: "http://localhost:3000/jobs/graduate-marketing-assistant-leeds",
    status: "open",
    title: "Graduate marketing assistant",
    employer: { name: "Calder & Finch", confidential: false },
    summary: "Tell the story of signs that stop people getting lost.",
    descriptionHtml: "<h2>What you would do</h2><p>Write &amp; measure.</p>",
    locations: [{ name: "Leeds", region: "yorkshire", country: "GB", latitude: 53.797, longitude: -1.549 }],
    workplace: "hybrid",
    contract: "permanent",
    hours: "full-time",
    salary: {
      min: 27_000,
      max: 28_500,
      currency: "GBP",
      period: "year",
      yearly: { min: 27_000, max: 28_500 },
      text: "£27,000 to £28,500 a year",
    },
    sector: "marketing",
    skills: ["Writing", "Spreadsheets"],
    sponsorship: "no",
    degree: "Any subject",
    startsOn: "2027-01-11",
    publishedAt: "2026-11-20T23:30:00.000Z",
    updatedAt: "2026-11-21T10:00:00.000Z",
    closesAt: "2026-12-20T00:00:00.000Z",
  });
});

test("a list leaves out the long text", () => {
  expect(apiJob(aJobInFull(), now)).not.toHaveProperty("descriptionHtml");
});

test("hourly pay keeps its pence and says what it comes to in a year", () => {
  const pay = { minPence: 1350, maxPence: null, currency: "GBP", period: "hour" as const };

  expect(apiJob(aJobInFull({ pay }), now).salary).toEqual({
    min: 13.5,
    max: null,
    currency: "GBP",
    period: "hour",
    yearly: { min: 26_325, max: null },
    text: "From £13.50 an hour",
  });
});

test("pay that is not stated is null, and a job that has closed says so", () => {
  expect(apiJob(aJobInFull({ pay: null }), now).salary).toBeNull();
  expect(apiJob(aJobInFull({ closesAt: now }), now).status).toBe("closed");
});
