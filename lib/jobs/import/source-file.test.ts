import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSource, rowsOf, type SourceRow } from "./source-file";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jobs-import-"));
});
afterAll(() => rm(folder, { recursive: true }));

let made = 0;
async function opened(content: string | Buffer) {
  const path = join(folder, `${++made}.csv`);
  await writeFile(path, content);
  return openSource(path);
}

async function rows(content: string | Buffer): Promise<SourceRow[]> {
  const source = await opened(content);
  if (!source.ok) throw new Error(source.reason);
  const found: SourceRow[] = [];
  for await (const row of rowsOf(source.file)) found.push(row);
  return found;
}

const HEADER = "id,title,company,description";
const windows1252 = (text: string) => Buffer.from(text.replace("£", "\u00a3").replace("’", "\u0092"), "latin1");
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16();

describe("letters are read as they were written", () => {
  const text = `${HEADER}\n1,Café planner,O’Neill,Pay £26k\n`;

  test.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`), "utf-8"],
    ["UTF-16, as Excel writes it", Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le"],
    ["UTF-16 the other way round", utf16be(text), "utf-16be"],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le"), "utf-16le"],
    ["Windows-1252", windows1252(text), "windows-1252"],
  ])("in %s", async (_, bytes, encoding) => {
    const source = await opened(bytes);

    expect(source).toMatchObject({ ok: true, file: { encoding } });
    expect((await rows(bytes))[0]?.fields).toEqual({
      id: "1",
      title: "Café planner",
      employer: "O’Neill",
      description: "Pay £26k",
    });
  });

  test("in Windows-1252 whose first pound sign comes late", async () => {
    const plain = "1,Planner,X,text\n".repeat(20_000);

    expect((await rows(windows1252(`${HEADER}\n${plain}2,Planner,X,£26k\n`))).at(-1)?.fields.description).toBe("£26k");
  });

  test("in UTF-8 with one broken letter among good ones", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\n1,Café — naïve,X,a`),
      Buffer.from([0xa3]),
      Buffer.from("b\n"),
    ]);

    expect((await rows(bytes))[0]?.fields).toMatchObject({ title: "Café — naïve", description: "a\ufffdb" });
  });
});

describe("the delimiter is the one that gives the most columns", () => {
  test.each([",", ";", "\t", "|"])("“%s”", async (delimiter) => {
    const text = [HEADER, '1,Planner,X,"one, two; three"'].join("\n").replace(/,(?! )/g, delimiter);

    expect((await rows(text))[0]?.fields).toMatchObject({ title: "Planner", description: "one, two; three" });
  });
});

describe("quotation marks", () => {
  test("hold line ends and doubled marks", async () => {
    const [row] = await rows(`${HEADER}\r\n1,Planner,X,"one\r\n""two"", three"\r\n`);

    expect(row?.fields.description).toBe('one\r\n"two", three');
  });

  test("that are not doubled do not hurt", async () => {
    const [row] = await rows(`${HEADER}\n1,The "best" planner,X,text\n`);

    expect(row?.fields.title).toBe('The "best" planner');
  });

  test("that are never closed cost their own row only", async () => {
    const found = await rows(`${HEADER}\n1,"Planner,X,text\n2,"Two",X,text\n3,Three,X,"text\n4,Four,X,text\n`);

    expect(found.map(({ fields, broken }) => broken ?? fields.title)).toEqual([
      "a quotation mark in it is never closed",
      "Two",
      "a quotation mark in it is never closed",
      "Four",
    ]);
  });
});

test("rows have the numbers that a spreadsheet gives them, empty lines left out", async () => {
  const found = await rows(`${HEADER}\n1,One,X,"a\nb"\n\n2,Two,X,text\n`);

  expect(found.map(({ number }) => number)).toEqual([2, 3]);
});

test("a row with too few or too many cells says so; empty cells at its end are nothing", async () => {
  const found = await rows(`${HEADER}\n1,One\n2,Two,X,text,more\n3,Three,X,text,,\n`);

  expect(found.map(({ broken }) => broken)).toEqual([
    "it has 2 cells where the header has 4",
    "it has 5 cells where the header has 4",
    undefined,
  ]);
});

test("old Mac line ends are line ends", async () => {
  expect(await rows(`${HEADER}\r1,One,X,text\r2,Two,X,text\r`)).toHaveLength(2);
});

test("an apostrophe that keeps a spreadsheet from calculating is taken off again", async () => {
  expect((await rows(`${HEADER}\n'=1,'+One,X,'tis text\n`))[0]?.fields).toMatchObject({
    id: "=1",
    title: "+One",
    description: "'tis text",
  });
});

describe("columns are known by the names of common exports", () => {
  test.each([
    [
      "jobId,jobTitle,employerName,locationName,minimumSalary,maximumSalary,currency,date,jobDescription,jobUrl,skills_found",
      "reed",
    ],
    ["Job Title,Company Name,Location,Salary Min,Salary Max,Date Posted,Description,URL,Reference", "import"],
    ["TITLE,EMPLOYER,TOWN,PAY_FROM,PAY_TO,PUBLISHED,BODY,LINK,ID", "import"],
  ])("%s", async (header, source) => {
    const found = await opened(`${header}\n`);

    expect(found).toMatchObject({ ok: true, file: { columns: { source, unused: [] } } });
    expect(found.ok && Object.keys(found.file.columns.at)).toEqual(
      expect.arrayContaining(["id", "title", "employer", "place", "payMin", "payMax", "date", "description", "url"]),
    );
  });

  test("and those that are not known are told", async () => {
    expect(await opened("title,shoe size\n")).toMatchObject({ ok: true, file: { columns: { unused: ["shoe size"] } } });
  });

  test.each([
    ["", "The file is empty."],
    ["title,company,Title\n", "The column “Title” is there twice. Take one of them out."],
    ["name,price\n", "No column is called title or jobTitle. The first line has: name, price."],
  ])("“%s” cannot be imported, in one sentence", async (content, reason) => {
    expect(await opened(content)).toEqual({ ok: false, reason });
  });
});
