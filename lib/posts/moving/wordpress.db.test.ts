import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aPhoto } from "@/tests/support/pictures";
import { wxr, wxrItem, wxrPicture } from "@/tests/support/old-sites";
import { drafted, saved } from "@/tests/support/editing";
import { fileOf, moved, noBlog, postAt } from "./moving.fixtures";
import { postAtOldAddress } from "./old-addresses";
import { stateOf } from "../public";
import { MOVING } from "./moving.fixtures";

beforeEach(noBlog);

const moveWxr = async (...items: string[]) => moved(await fileOf("export.xml", wxr(...items)));
const SRC = "https://old.example/wp-content/uploads/2019/05/desk.jpg";

describe("a post of WordPress", () => {
  test("comes with its title, summary, text, author, category, date and addresses", async () => {
    const report = await moveWxr(wxrItem({ body: "<h2>Ask</h2>\n<p>Ask <b>twice</b>.</p>" }));

    expect(report).toMatchObject({ created: 1, newAuthors: ["Priya Shah"], newCategories: ["Applying"] });
    const post = await postAt("asking-twice");
    expect(post).toMatchObject({
      title: "Asking twice",
      summary: "Why to ask.",
      bodyMarkdown: "## Ask\n\nAsk **twice**.",
      publishedAt: new Date("2019-05-12T09:00:00Z"),
      source: "wordpress:old.example",
      externalId: "7",
      author: { name: "Priya Shah", slug: "priya-shah", isPerson: true },
      category: { slug: "applying", name: "Applying", description: "How to apply." },
    });
    expect(post.oldAddresses.map(({ path }) => path)).toEqual(["/2019/05/asking-twice", "/?p=7"]);
    expect(post.revisions).toMatchObject([{ version: 1, title: "Asking twice", savedById: null }]);
  });

  test.each([
    ["publish", "2019-05-12 09:00:00", "public"],
    ["future", "2027-05-12 09:00:00", "scheduled"],
    ["draft", "0000-00-00 00:00:00", "draft"],
    ["pending", "0000-00-00 00:00:00", "draft"],
    ["private", "2019-05-12 09:00:00", "draft"],
    ["something-else", "2019-05-12 09:00:00", "draft"],
  ])("that was %s on %s is %s here", async (status, gmt, state) => {
    await moveWxr(wxrItem({ status, gmt, local: gmt }));

    expect(stateOf(await postAt("asking-twice"), MOVING)).toBe(state);
  });

  test("whose date is only local is taken in London's time", async () => {
    await moveWxr(wxrItem({ gmt: "0000-00-00 00:00:00", local: "2019-07-01 10:00:00" }));

    expect((await postAt("asking-twice")).publishedAt).toEqual(new Date("2019-07-01T09:00:00Z"));
  });

  test.each([
    ["0000-00-00 00:00:00"],
    ["9999-12-31 23:59:59"],
    ["1066-10-14 09:00:00"],
    ["yesterday"],
    ["2019-02-31 10:00:00"],
  ])("with the absurd date %s is a draft, and the report says so", async (date) => {
    const report = await moveWxr(wxrItem({ gmt: date, local: date }));

    expect(report.posts[0]?.remarks.join()).toContain("Its date is none");
    expect((await postAt("asking-twice")).publishedAt).toBeNull();
  });

  test.each([
    ["in the bin", { status: "trash" }, "It was in the bin."],
    ["a page", { type: "page" }, "Not a post but of another kind: page"],
    ["kept by the program itself", { status: "auto-draft" }, "It was a copy that WordPress kept by itself."],
  ])("that is %s is left out and told of", async (_, facts, why) => {
    const report = await moveWxr(wxrItem(facts));

    expect(report).toMatchObject({ created: 0, leftOut: 1, posts: [{ name: "Asking twice", remarks: [why] }] });
    expect(await db.post.count()).toBe(0);
  });

  test("behind a password is a draft", async () => {
    const report = await moveWxr(wxrItem({ more: "<wp:post_password>secret</wp:post_password>" }));

    expect((await postAt("asking-twice")).publishedAt).toBeNull();
    expect(report.posts[0]?.remarks).toContain("It was behind a password: it is a draft here");
  });

  test("tells of further categories, tags, comments and fields, which are not carried", async () => {
    const report = await moveWxr(
      wxrItem({
        categories: [
          ["applying", "Applying"],
          ["news", "News"],
        ],
        tags: ["cv", "letters"],
        meta: { reading_level: "easy", _edit_last: "2", subtitle: 'a:1:{s:1:"x";s:1:"y";}' },
        more: "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>Hello</wp:comment_content></wp:comment>",
      }),
    );

    expect(report.posts[0]?.remarks).toEqual([
      "It was in other categories too: News",
      "Tags were left out: cv, letters",
      "Fields of its own were left out: reading_level, subtitle",
      "Comments were left out: 1",
    ]);
  });

  test("by two authors or by nobody stands under one name", async () => {
    await db.author.create({ data: { slug: "desk", name: "The desk" } });
    const report = await moveWxr(wxrItem({ creator: "" }));

    expect((await postAt("asking-twice")).author.name).toBe("The desk");
    expect(report.posts[0]?.remarks).toEqual(["It has no author in the file, and stands under the name of The desk"]);
  });
});

describe("pictures", () => {
  test("that posts show are taken in, and those above them too", async () => {
    const bytes = await (await aPhoto(600, 400)).jpeg().toBuffer();
    const item = wxrItem({
      body: `<!-- wp:image --><figure class="wp-block-image"><img src="${SRC}" alt="A desk"><figcaption>Where we sit</figcaption></figure><!-- /wp:image -->`,
      meta: { _thumbnail_id: "9" },
    });
    const report = await moved(await fileOf("export.xml", wxr(item, wxrPicture(9, SRC, { alt: "A desk" }))), {
      web: { [SRC]: bytes },
    });

    expect(report).toMatchObject({ pictures: 1, picturesMissing: 0 });
    const post = await postAt("asking-twice");
    expect(post.bodyMarkdown).toBe(`![A desk](/blog/images/${post.imageId} "Where we sit")`);
    expect(await db.postImage.count()).toBe(1);
  });

  test("that cannot be had leave a link, and are tried again the next time", async () => {
    const path = await fileOf("export.xml", wxr(wxrItem({ body: `<p><img src="${SRC}" alt="A desk"> Here.</p>` })));
    const report = await moved(path);

    expect(report.picturesMissing).toBe(1);
    expect(report.posts[0]?.remarks).toEqual([`A picture could not be had: ${SRC}: The old site answered 404.`]);
    expect((await postAt("asking-twice")).bodyMarkdown).toContain(`[A desk](${SRC})`);

    const bytes = await (await aPhoto(600, 400)).jpeg().toBuffer();
    expect(await moved(path, { web: { [SRC]: bytes } })).toMatchObject({ updated: 1, pictures: 1 });
    expect((await postAt("asking-twice")).bodyMarkdown).toContain("![A desk](/blog/images/");
    expect(await moved(path)).toMatchObject({ updated: 0, unchanged: 1 });
  });
});

describe("moving in twice", () => {
  test("changes nothing and makes no second post", async () => {
    const path = await fileOf("export.xml", wxr(wxrItem(), wxrItem({ id: 8, slug: "two", title: "Two" })));
    await moved(path);

    expect(await moved(path)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await db.post.count()).toBe(2);
    expect(await db.postRevision.count()).toBe(2);
  });

  test("takes over what is new on the old site, and a new address leads on from the one before", async () => {
    await moveWxr(wxrItem());
    const report = await moveWxr(wxrItem({ title: "Asking again", slug: "asking-again", body: "<p>New.</p>" }));

    expect(report).toMatchObject({ created: 0, updated: 1 });
    expect(await postAt("asking-again")).toMatchObject({ title: "Asking again", bodyMarkdown: "New.", version: 2 });
    expect(await db.postSlug.findUnique({ where: { slug: "asking-twice" } })).not.toBeNull();
    expect(await db.postRevision.count()).toBe(2);
  });

  test("leaves alone what somebody has changed here", async () => {
    await moveWxr(wxrItem());
    const { id } = await postAt("asking-twice");
    await saved(id, 1, { title: "Ours now", author: "priya-shah", slug: "asking-twice" });

    const report = await moveWxr(wxrItem({ body: "<p>Theirs.</p>" }));

    expect(report).toMatchObject({ updated: 0, kept: 1 });
    expect((await postAt("asking-twice")).title).toBe("Ours now");
  });

  test("while another run moves the same in makes no second post either", async () => {
    const path = await fileOf(
      "export.xml",
      wxr(...Array.from({ length: 10 }, (_, n) => wxrItem({ id: n + 1, slug: `post-${n}` }))),
    );

    const reports = await Promise.all([moved(path), moved(path)]);

    expect(await db.post.count()).toBe(10);
    expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(10);
  });
});

describe("addresses", () => {
  test("that another post has or had get a number, and the report says so", async () => {
    await noBlog();
    await db.author.create({ data: { slug: "desk", name: "The desk" } });
    await db.category.create({ data: { slug: "applying", name: "Applying" } });
    const { id } = await drafted({ slug: "asking-twice" });
    await saved(id, 1, { slug: "renamed" });

    const report = await moveWxr(wxrItem(), wxrItem({ id: 8, slug: "renamed", title: "Other" }));

    expect(report.posts.map(({ slug }) => slug)).toEqual(["asking-twice-2", "renamed-2"]);
    expect(report.posts[0]?.remarks[0]).toContain("asking-twice is asking-twice-2");
  });

  test("swapped on the old site stay with the post that has them here", async () => {
    await moveWxr(wxrItem({ id: 1, slug: "a" }), wxrItem({ id: 2, slug: "b", title: "B" }));
    await moveWxr(wxrItem({ id: 1, slug: "b" }), wxrItem({ id: 2, slug: "a", title: "B" }));

    const rows = await db.post.findMany({ orderBy: { externalId: "asc" }, select: { slug: true } });
    expect(rows).toEqual([{ slug: "a" }, { slug: "b" }]);
  });

  test.each([
    ["/2019/05/asking-twice/"],
    ["/2019/05/asking-twice"],
    ["/2019/05/Asking-Twice/?utm_source=x"],
    ["/index.php/2019/05/asking-twice/"],
    ["//2019/05/asking-twice"],
    ["/?p=7"],
    ["/?utm=1&p=7"],
    ["/index.php?p=7"],
    ["/2019/05/asking%2Dtwice"],
  ])("of the old site such as %s lead to the post", async (address) => {
    await moveWxr(wxrItem());

    expect(await postAtOldAddress(address.replace("//", "/"), MOVING)).toEqual({ kind: "moved", slug: "asking-twice" });
  });

  test.each([
    ["/2019/05/asking-twice/feed/"],
    ["/?p=70"],
    ["/"],
    ["/2019"],
    ["/%00"],
    ["/%E0%A4%A"],
    [`/${"x".repeat(9000)}`],
  ])("that no post had, such as %.40s, lead nowhere", async (address) => {
    await moveWxr(wxrItem());

    expect(await postAtOldAddress(address, MOVING)).toEqual({ kind: "missing" });
  });

  test("of a draft are not there, and of a post that was taken down are gone", async () => {
    await moveWxr(wxrItem({ status: "draft" }), wxrItem({ id: 8, slug: "down" }));
    await db.post.updateMany({ where: { slug: "down" }, data: { withdrawnAt: MOVING } });

    expect(await postAtOldAddress("/2019/05/asking-twice", MOVING)).toEqual({ kind: "missing" });
    expect(await postAtOldAddress("/2019/05/down", MOVING)).toEqual({ kind: "gone", slug: "down" });
  });

  test("that two posts claim stay with the first, and the report says so", async () => {
    const report = await moveWxr(
      wxrItem(),
      wxrItem({ id: 8, slug: "other", link: "https://old.example/2019/05/asking-twice/" }),
    );

    expect(report.posts[1]?.remarks).toContain(
      "An old address of it leads to another post already: /2019/05/asking-twice",
    );
  });
});

test("a dry run says what would happen and changes nothing", async () => {
  const path = await fileOf("export.xml", wxr(wxrItem({ body: `<img src="${SRC}">` }), wxrItem({ id: 8 })));

  const report = await moved(path, { isDryRun: true });

  expect(report).toMatchObject({ created: 2, isDryRun: true, pictures: 1, newAuthors: ["Priya Shah"] });
  expect(report.posts.map(({ slug }) => slug)).toEqual(["asking-twice", "asking-twice-2"]);
  expect([await db.post.count(), await db.author.count(), await db.category.count()]).toEqual([0, 0, 0]);
});
