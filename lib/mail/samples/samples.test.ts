import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Brand } from "@/lib/core/settings/brand";
import { SAMPLES } from "./samples";

const brand: Brand = {
  name: "Buchanan Graduates",
  legalName: "Buchanan Recruitment Ltd",
  companyNumber: "00000000",
  address: "4 Wharf Yard, Leeds LS1 4XX",
  phone: "0113 496 0123",
  hours: "Monday to Friday, 9:00 to 17:30 (UK time)",
  email: "hello@buchanangraduates.example",
};

const letters = Object.entries(SAMPLES).map(([name, { write }]) => [name, write(brand)] as const);

test("every template has a sample under its own name", () => {
  const folder = new URL("../templates/", import.meta.url);
  const names = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), "utf8").matchAll(/template: "([\w-]+)"/g)].map(([, name]) => name),
  );

  expect(names.sort()).toEqual(Object.keys(SAMPLES).sort());
  expect(letters.map(([name, { template }]) => [name, template])).toEqual(letters.map(([name]) => [name, name]));
});

describe.each(letters)("%s", (_, { subject, html, text }) => {
  test("reads as it did", () => expect(`Subject: ${subject}\n\n${text}`).toMatchSnapshot());

  test("says the same in both parts", () => {
    const words = (source: string) => new Set(source.match(/[\p{L}\p{N}£]{3,}/gu));
    const visible = html
      .replace(/<head>.*?<\/head>/s, " ")
      .replace(/<div style="display:none[^>]*>.*?<\/div>/s, " ")
      .replace(/<(?:br|\/?(?:p|td|tr|h1|h2|li|table))\b[^>]*>/g, " ")
      .replace(/<[^>]+>/g, "")
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    const inText = words(text);

    expect([...words(visible)].filter((word) => !inText.has(word))).toEqual([]);
  });

  test("is made for mail programs: small, one heading, no script, pictures with words, dark colours", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(90_000);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|<form|<iframe|javascript:|data:/i);
    for (const [image] of html.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/ alt="/);
    expect(html).toContain("prefers-color-scheme:dark");
    expect(html).toMatch(/^<!doctype html><html lang="en-GB">/);
  });

  test("carries nothing that watches its reader", () => {
    expect(html).not.toMatch(/width="1"|height="1"|utm_|track/i);
  });
});
