import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readXml, textOf } from "@/tests/support/xml";
import { aJobInFull } from "../jobs.fixtures";
import type { JobDetails } from "../types";
import { atomJobs } from "./atom";
import type { JobFeed } from "./feed";
import { indeedXml } from "./indeed";
import { jsonJobs } from "./json-feed";

const agency = { name: "Buchanan & Co", email: "hello@example.com" };
const feedOf = (...jobs: JobDetails[]): JobFeed => ({
  title: "All jobs: Buchanan & Co",
  agency: agency.name,
  selfUrl: "http://localhost:3000/jobs/feed.xml?q=a&hours=full-time",
  pageUrl: "http://localhost:3000/jobs?q=a&hours=full-time",
  nextUrl: null,
  updated: new Date("2026-11-21T10:00:00Z"),
  jobs,
});

/** Text that breaks feeds: controls, the end of CDATA, emoji, half a surrogate pair, markup. */
const nasty = 'A \u0000\u0008\u000b\ufffe ]]> <b>&amp; 💼 \ud83d café & "co"';

describe("Atom", () => {
  test("tells each job with its own id, dates and text", () => {
    const [entry] = readXml(atomJobs(feedOf(aJobInFull()))).children.filter(({ name }) => name === "entry");

    expect(entry && textOf(entry, "id")).toBe("urn:uuid:6f1c1f0e-2f0a-4a39-9c50-0d6f9d0c2a11");
    expect(entry && textOf(entry, "published")).toBe("2026-11-20T23:30:00.000Z");
    expect(entry && textOf(entry, "updated")).toBe("2026-11-21T10:00:00.000Z");
    expect(entry && textOf(entry, "content")).toBe(
      "<p>Calder &#38; Finch · Leeds · £27,000 to £28,500 a year · Permanent · Full time · Hybrid</p><h2>What you would do</h2><p>Write &amp; measure.</p>",
    );
  });

  test("keeps the whole search in its addresses", () => {
    const links = readXml(atomJobs({ ...feedOf(), nextUrl: "http://localhost:3000/jobs/feed.xml?q=a&page=2" }))
      .children.filter(({ name }) => name === "link")
      .map(({ attributes }) => [attributes.rel, attributes.href]);

    expect(links).toEqual([
      ["self", "http://localhost:3000/jobs/feed.xml?q=a&hours=full-time"],
      ["alternate", "http://localhost:3000/jobs?q=a&hours=full-time"],
      ["next", "http://localhost:3000/jobs/feed.xml?q=a&page=2"],
    ]);
  });

  test("is valid without any job", () => {
    const feed = readXml(atomJobs(feedOf()));

    expect(["id", "title", "updated"].map((name) => textOf(feed, name))).not.toContain(undefined);
    expect(feed.children.filter(({ name }) => name === "entry")).toEqual([]);
  });
});

describe("JSON Feed", () => {
  test("is version 1.1 with an id, an address and HTML for every item", () => {
    expect(jsonJobs(feedOf(aJobInFull()))).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "All jobs: Buchanan & Co",
      items: [
        {
          id: "urn:uuid:6f1c1f0e-2f0a-4a39-9c50-0d6f9d0c2a11",
          url: "http://localhost:3000/jobs/graduate-marketing-assistant-leeds",
          content_html: expect.stringContaining("<h2>What you would do</h2>"),
          date_published: "2026-11-20T23:30:00.000Z",
          tags: ["Marketing", "Permanent"],
        },
      ],
    });
  });

  test("is valid without any job, and without a next page", () => {
    expect(jsonJobs(feedOf())).toMatchObject({ items: [] });
    expect(jsonJobs(feedOf())).not.toHaveProperty("next_url");
  });
});

/** What boards are given about these jobs, put together. */
async function indeed(...jobs: JobDetails[]): Promise<string> {
  async function* batches() {
    yield* jobs.map((job) => [job]);
  }
  let xml = "";
  for await (const piece of indeedXml(batches(), new Date("2026-11-21T10:00:00Z"), agency)) xml += piece;
  return xml;
}

describe("Indeed", () => {
  const entries = async (...jobs: JobDetails[]) =>
    readXml(await indeed(...jobs)).children.filter(({ name }) => name === "job");
  const [leeds] = aJobInFull().places;

  test("has one entry for each place, each with a reference of its own and one requisition", async () => {
    const york = { ...leeds!, name: "York" };
    const both = await entries(aJobInFull({ places: [leeds!, york] }));

    expect(both.map((entry) => textOf(entry, "city"))).toEqual(["Leeds", "York"]);
    expect(new Set(both.map((entry) => textOf(entry, "referencenumber"))).size).toBe(2);
    expect(new Set(both.map((entry) => textOf(entry, "requisitionid"))).size).toBe(1);
  });

  test("says all that a visitor sees", async () => {
    const [entry] = await entries(aJobInFull());

    expect(Object.fromEntries(entry!.children.map(({ name, text }) => [name, text]))).toMatchObject({
      title: "Graduate marketing assistant",
      date: "2026-11-20T23:30:00.000Z",
      url: "http://localhost:3000/jobs/graduate-marketing-assistant-leeds?source=Indeed",
      company: "Calder & Finch",
      sourcename: "Buchanan & Co",
      city: "Leeds",
      state: "Yorkshire and the Humber",
      country: "GB",
      description: "<h2>What you would do</h2><p>Write &amp; measure.</p>",
      salary: "£27,000 to £28,500 a year",
      expirationdate: "2026-12-20T00:00:00.000Z",
      remotetype: "Hybrid remote",
    });
  });

  test("leaves out jobs of confidential employers", async () => {
    expect(
      await entries(aJobInFull({ employer: { name: "A confidential employer", about: null, isConfidential: true } })),
    ).toEqual([]);
  });

  test("leaves out pay that is not stated, and names no office for work from home", async () => {
    const [entry] = await entries(aJobInFull({ pay: null, places: [], workplace: "remote" }));

    expect(textOf(entry!, "salary")).toBeUndefined();
    expect([textOf(entry!, "city"), textOf(entry!, "remotetype")]).toEqual(["Remote", "Fully remote"]);
  });

  test("is the same for as long as no job changes, and valid without any", async () => {
    expect(await indeed(aJobInFull())).toBe(await indeed(aJobInFull()));
    expect(await entries()).toEqual([]);
  });
});

test("whatever stands in an advert, the feeds stay well-formed", async () => {
  const anything = fc.oneof(
    fc.uint16Array({ maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom(nasty, "]]>", "]]]]>>", "<![CDATA[", "</job>"),
  );

  await fc.assert(
    fc.asyncProperty(anything, anything, async (title, descriptionHtml) => {
      const job = aJobInFull({ title, descriptionHtml, summary: title });

      expect(() => readXml(atomJobs(feedOf(job)))).not.toThrow();
      const boards = await indeed(job);
      expect(() => readXml(boards)).not.toThrow();
      expect(() => JSON.parse(JSON.stringify(jsonJobs(feedOf(job))))).not.toThrow();
    }),
  );
});

test("what XML can hold comes out as it went in", async () => {
  const [entry] = readXml(await indeed(aJobInFull({ title: "A ]]> <b>&amp; 💼 café" }))).children.filter(
    ({ name }) => name === "job",
  );

  expect(textOf(entry!, "title")).toBe("A ]]> <b>&amp; 💼 café");
});
