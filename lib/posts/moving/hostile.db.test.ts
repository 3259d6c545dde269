import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { rawZip } from "@/tests/support/raw-zip";
import { wxr, WXR_HEAD, wxrItem } from "@/tests/support/old-sites";
import { fileOf, folderOf, moved, noBlog, postAt } from "./moving.fixtures";

beforeEach(noBlog);

/** Nothing takes longer, whatever it is; of the processor, which others may be using beside the tests. */
const LONGEST_MS = 2000;

async function inTime<T>(work: () => Promise<T>): Promise<T> {
  const begun = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
  return result;
}

const moveXml = async (xml: string | Buffer) => inTime(async () => moved(await fileOf("export.xml", xml)));
const good = wxrItem({ id: 1, slug: "good", title: "Good" });

describe("an export that cannot be trusted is refused in words", () => {
  test.each([
    [
      "declares a document type",
      `<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://inside.example/x.dtd">${wxr(good).slice(38)}`,
      "document type",
    ],
    [
      "asks for files of this machine",
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>`,
      "document type",
    ],
    [
      "grows by entities",
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(1000)}"><!ENTITY c "${"&b;".repeat(1000)}">]><rss>&c;</rss>`,
      "document type",
    ],
    ["is a page of the web", "<html><body><p>Sign in</p></body></html>", "no export of WordPress"],
    ["is empty of all", "<", "no export of WordPress"],
    ["is nothing but mistakes", `<rss>${"<a b>".repeat(20_000)}`, "no XML"],
    ["is no file of ours", "%PDF-1.7 …", "no export of WordPress"],
  ])("that %s", async (_, xml, words) => {
    await expect(moveXml(xml)).rejects.toThrow(words);
    expect(await db.post.count()).toBe(0);
  });
});

describe("an export that is broken gives what can be read of it, and says what cannot", () => {
  test.each([
    [
      "cut off in the text of a post",
      wxr(good, wxrItem({ id: 2, title: "Cut", body: "x".repeat(500) })).slice(0, -700),
      1,
      "The file ends in its middle",
    ],
    ["cut off between posts", `${WXR_HEAD}${good}`, 1, ""],
    [
      "with a post that is never closed",
      wxr(good.replace("</item>", ""), wxrItem({ id: 2, slug: "two" })),
      2,
      "not well-formed XML",
    ],
    [
      "with crossed elements",
      wxr(good.replace("</title>", "</title><b><i></b></i>"), wxrItem({ id: 2, slug: "two" })),
      2,
      "not well-formed XML",
    ],
    [
      "with a stray end",
      wxr(good.replace("<wp:post_id>", "</nothing><wp:post_id>"), wxrItem({ id: 2, slug: "two" })),
      2,
      "not well-formed XML",
    ],
    [
      "with names of entities it never says",
      wxr(good.replace("<dc:creator>", "<description>&nbsp;&hellip;</description><dc:creator>")),
      1,
      "not well-formed XML",
    ],
    ["with control characters", wxr(good.replace("Good", "Go\u0000\u0008od\u001f")), 1, "characters that are no text"],
  ])("%s", async (_, xml, created, words) => {
    const report = await moveXml(xml);

    expect(report.created).toBe(created);
    expect(JSON.stringify([report.remarks, report.posts])).toContain(words);
  });

  test("with bytes that are no UTF-8", async () => {
    const [before = "", after = ""] = wxr(good).split("Good");
    const report = await moveXml(
      Buffer.concat([Buffer.from(before), Buffer.from([0x47, 0xff, 0xfe, 0xc3, 0x28]), Buffer.from(after)]),
    );

    expect(report).toMatchObject({ created: 1, remarks: [expect.stringContaining("characters that are no text")] });
    expect((await postAt("good")).title).toContain("�");
  });

  test("in Latin letters of one byte, when it says so", async () => {
    await moveXml(Buffer.from(wxr(good).replace("UTF-8", "ISO-8859-1").replace("Good", "Café"), "latin1"));

    expect((await postAt("good")).title).toBe("Café");
  });

  test("with one post whose text has 50 MB", async () => {
    const report = await moveXml(wxr(good, wxrItem({ id: 2, title: "Huge", body: "<p>word</p>".repeat(4_500_000) })));

    expect(report).toMatchObject({ created: 1, leftOut: 1 });
    expect(report.posts[1]).toMatchObject({ name: "Huge", remarks: ["Its text has more than 1,000,000 characters."] });
  });

  test("nested 10,000 deep, as XML and as HTML", async () => {
    const deep = `${"<a>".repeat(10_000)}${"</a>".repeat(10_000)}`;
    const body = `${"<blockquote><ul><li>".repeat(10_000)}words${"</li></ul></blockquote>".repeat(10_000)}`;
    const report = await moveXml(
      wxr(
        good.replace("<dc:creator>", `<description>${deep}</description><dc:creator>`),
        wxrItem({ id: 2, slug: "deep", body }),
      ),
    );

    expect(report.created).toBe(2);
    expect((await postAt("deep")).bodyText).toContain("words");
  });
});

describe("two posts of one number", () => {
  test("that differ are both taken in, and stay themselves the next time", async () => {
    const xml = wxr(good, wxrItem({ id: 1, slug: "other", title: "Other" }));

    expect(await moveXml(xml)).toMatchObject({ created: 2 });
    expect(await moveXml(xml)).toMatchObject({ created: 0, unchanged: 2 });
  });

  test("that are the same are one", async () => {
    expect(await moveXml(wxr(good, good))).toMatchObject({ created: 1, leftOut: 1 });
  });
});

test.each([
  ["tags in a title", { title: "<script>alert(1)</script><b>Bold</b> &amp; <i>thin</i>" }, "Bold & thin"],
  ["the end of CDATA in a title", { title: "a ]]> b <item> c" }, "a ]]> b c"],
  ["no title", { title: "", body: "<p>First words.</p><p>More.</p>" }, "First words."],
  ["a title of 300 letters", { title: "long ".repeat(60) }, expect.stringMatching(/^long .*…$/) as string],
  ["directions and nothing to see", { title: "a\u202eb\u200bc" }, "abc"],
])("a post with %s has a title that can be shown", async (_, facts, title) => {
  await moveXml(wxr(wxrItem({ slug: "x", ...facts })));

  expect((await postAt("x")).title).toEqual(title);
});

test("categories that stand below each other in a circle do no harm", async () => {
  const category = (slug: string, parent: string) =>
    `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${slug}</wp:cat_name></wp:category>`;
  const report = await moveXml(wxr(category("a", "b"), category("b", "a"), good));

  expect(report).toMatchObject({
    created: 1,
    remarks: ["Categories have no levels here. These stood below others: a, b"],
  });
});

describe("shortcodes and texts made to take long", () => {
  test.each([
    ["[a ".repeat(100_000)],
    ["[caption ".repeat(50_000)],
    ['[gallery ids="'.repeat(50_000)],
    ["[[".repeat(200_000)],
    ["<!-- wp:x ".repeat(50_000)],
    ["<figure>".repeat(50_000)],
    ["<iframe src='".repeat(50_000)],
    ["<img src=data:image/png;base64,".repeat(20_000)],
    ["![".repeat(90_000)],
    ["![a](b".repeat(30_000)],
    ["https://youtu.be/".repeat(10_000)],
    ["\n\n \n".repeat(50_000)],
    ["<pre>".repeat(50_000)],
    ["*a ".repeat(60_000)],
    ["> ".repeat(90_000)],
  ])("%.12s… is read in time", async (body) => {
    const report = await moveXml(wxr(wxrItem({ body })));

    expect(report.created + report.leftOut).toBe(1);
  });
});

describe("an archive", () => {
  const md = Buffer.from("---\ntitle: Good\ndate: 2019-05-12\n---\nAsk.");
  const moveZip = async (zip: Buffer) => inTime(async () => moved(await fileOf("posts.zip", zip)));

  test.each([
    ["climbs out of its folder", () => rawZip([{ name: "../../evil.md", bytes: md }]), "leads out of its folder"],
    ["begins at the root", () => rawZip([{ name: "/etc/evil.md", bytes: md }]), "leads out of its folder"],
    ["is a bomb", () => rawZip([{ name: "a.md", bytes: Buffer.alloc(200 * 1024 * 1024) }]), "far more than an archive"],
    [
      "lies about its sizes",
      () =>
        rawZip([
          { name: "a.md", bytes: md, size: 5 },
          { name: "b.md", bytes: md, size: 3 },
        ]),
      null,
    ],
    ["is cut off", () => rawZip([{ name: "a.md", bytes: md }]).subarray(0, 60), "damaged"],
    ["has nothing in it", () => rawZip([]), "neither a Markdown file"],
  ])("that %s is refused in words or told of", async (_, make, words) => {
    const outcome = moveZip(make());

    if (words) await expect(outcome).rejects.toThrow(words);
    else expect(await outcome).toMatchObject({ created: 0, leftOut: 2 });
    expect(await db.post.count()).toBe(0);
  });

  test("follows no link, and takes the rest", async () => {
    const report = await moveZip(
      rawZip([
        { name: "good.md", bytes: md },
        { name: "link.md", bytes: Buffer.from("/etc/passwd"), mode: 0o120777 },
      ]),
    );

    expect(report).toMatchObject({ created: 1, remarks: ["link.md is a link to elsewhere, and was not followed."] });
  });

  test("of an export of WordPress is read as that", async () => {
    expect(await moveZip(rawZip([{ name: "export.xml", bytes: Buffer.from(wxr(good)) }]))).toMatchObject({
      created: 1,
    });
  });
});

test("a folder's links to elsewhere are not followed", async () => {
  const root = await folderOf({ "good.md": "---\ntitle: Good\ndate: 2019-05-12\n---\nAsk." });
  await symlink("/etc/passwd", join(root, "evil.md"));
  await symlink("/etc", join(root, "etc"));

  expect(await inTime(() => moved(root))).toMatchObject({ created: 1, leftOut: 0 });
});

test("a picture's address that leads inside is never asked", async () => {
  const { fetchPicture } = await import("./fetch-picture");

  expect(await fetchPicture(new URL("https://169.254.169.254/latest/meta-data"))).toHaveProperty("why");
  expect(await fetchPicture(new URL("http://10.0.0.1/a.png"))).toHaveProperty("why");
  expect(await fetchPicture(new URL("https://[::ffff:10.0.0.1]/a.png"))).toHaveProperty("why");
});
