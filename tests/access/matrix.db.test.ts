import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addStaff } from "@/lib/auth/adding-staff";
import { DEEDS } from "@/lib/audit/vocabulary";
import { db } from "@/lib/core/db";
import { ACTIONS, type ActionRow } from "./actions";
import { isGranted, isStaff } from "./granted";
import { type Asker, ASKERS, type People, signedIn } from "./people";
import { type RouteRow, ROUTES } from "./routes";
import { type Answer, type Fields, type Site, startSite } from "./site";
import { makeThings, type Things } from "./things";
import { BINNED, DRAFT, PERSON, PRIVATE } from "./canaries";
import { KIND_WORDS } from "./things-kudos";
import { isHandler } from "./walk";
import { canaryIn, everyColumn, noteWrites, transactionsSince, writtenSince } from "./writes";

// Every row of the table is really tried: each asker, with an id that is there, one that is not, and one that is no id.

let site: Site;
let people: People;
let things: Things;

beforeAll(async () => {
  const now = new Date();
  site = await startSite();
  people = await signedIn(site, now);
  things = await makeThings(people, now);
  await noteWrites();
}, 300_000);
afterAll(() => site.stop());

const FOREIGN = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
const MISSING = randomUUID();
const MALFORMED = "x'\"y";
/** Who may read what the first candidate wrote: they, and staff who work with candidates. */
const KNOWS_THE_PERSON: readonly Asker[] = ["candidate", "recruiter", "admin"];
const IDS = ["there", "missing", "malformed"] as const;
type Id = (typeof IDS)[number];

/** The address of a row with ids of one kind. */
function pathOf(address: string, { ids = {}, query }: RouteRow, id: Id): string {
  const filled = address.replace(/\[(?:\.{3})?(\w+)\]/g, (_, part: string) => {
    const name = ids[part];
    if (name === undefined) return "session";
    if (id === "malformed") return encodeURIComponent(MALFORMED);
    return id === "there" ? things[name] : name.endsWith("Slug") ? "no-such-thing" : MISSING;
  });
  return filled + (query ? `?${query}` : "");
}

const ask = (route: string, row: RouteRow, asker: Asker, id: Id, headers: Record<string, string> = {}) => {
  const [method = "GET", address = "/"] = route.split(" ");
  const sent = row.json
    ? { body: JSON.stringify(row.json), headers: { "content-type": "application/json", ...row.headers, ...headers } }
    : { headers: { ...row.headers, ...headers } };
  return site.ask(pathOf(address, row, id), { ...sent, method, cookie: people[asker].cookie });
};

function expected(address: string, row: RouteRow, asker: Asker, id: Id): number {
  if (row.signedIn && asker !== "visitor") return row.signedIn;
  if (isGranted(row.who, asker)) return id === "there" ? (row.ok ?? 200) : (row.missing ?? 404);
  if (asker === "visitor" && row.visitor) return row.visitor;
  if (!isStaff(asker) && row.outside) return row.outside;
  if (row.refused) return row.refused;
  return isHandler(address) || isStaff(asker) ? 404 : 307;
}

/** What is for everybody is asked for by one of each kind. */
const askersOf = ({ who }: RouteRow): readonly Asker[] =>
  who === "anyone" ? ["visitor", "candidate", "admin"] : ASKERS;

/** An answer without what differs by itself: the address that was asked, and scripts that repeat it. */
function bare({ status, body, location }: Answer, path: string): string {
  const [bareBody, bareLocation] = [body, location].map((text) =>
    text
      .replace(/<script[\s\S]*?<\/script>/g, "")
      .replaceAll(encodeURIComponent(path), "")
      .replaceAll(path, ""),
  );
  return `${status} ${bareLocation} ${bareBody}`;
}

describe("routes", () => {
  test.each(Object.entries(ROUTES))("%s", async (route, row) => {
    const [method, address = "/"] = route.split(" ");
    const variants = row.ids ? IDS : (["there"] as const);
    const tries = askersOf(row).flatMap((asker) => variants.map((id) => ({ asker, id })));
    const answersTo = async (granted: boolean) =>
      Promise.all(
        tries
          .filter(({ asker }) => isGranted(row.who, asker) === granted)
          .map(async ({ asker, id }) => ({ asker, id, answer: await ask(route, row, asker, id) })),
      );
    const refused = await answersTo(false);
    expect(await writtenSince(), "A refusal wrote something").toEqual([]);
    const given = await answersTo(true);
    const written = await writtenSince();
    if (method === "GET") expect(written.filter((name) => !row.writes?.includes(name))).toEqual([]);

    const said = [...refused, ...given].map(({ asker, id, answer }) => `${asker}, ${id}: ${answer.status}`);
    const wanted = [...refused, ...given].map(
      ({ asker, id }) => `${asker}, ${id}: ${expected(address, row, asker, id)}`,
    );
    expect(said).toEqual(wanted);
    for (const { answer, asker } of refused)
      if (answer.status === 307 && !isStaff(asker))
        expect(answer.location, asker).toMatch(/^(http:\/\/[^/]+)?\/sign-in\?next=/);
    for (const { answer, asker } of [...refused, ...given])
      if (!isStaff(asker)) expect(answer.body.includes(DRAFT), `${asker} reads a draft`).toBe(false);
    for (const { answer, asker } of [...refused, ...given])
      if (!KNOWS_THE_PERSON.includes(asker))
        expect(answer.body.includes(PERSON), `${asker} reads what a candidate wrote`).toBe(false);
    for (const { answer, asker } of [...refused, ...given])
      if (asker !== "candidate") {
        expect(answer.body.includes(PRIVATE), `${asker} reads what a candidate keeps for themselves`).toBe(false);
        expect(answer.body.includes(KIND_WORDS), `${asker} reads what people say of a candidate`).toBe(false);
      }
    if (!["/admin/bin", "/admin/audit", "/admin/audit/export.csv"].includes(address))
      for (const { answer } of given) expect(answer.body.includes(BINNED), "shows what is in the bin").toBe(false);
    for (const asker of ASKERS.filter((one) => row.ids && !isGranted(row.who, one))) {
      const bodies = refused
        .filter((one) => one.asker === asker && one.id !== "malformed")
        .map(({ id, answer }) => bare(answer, pathOf(address, row, id)));
      expect(bodies, `${asker} can tell what is there from what is not`).toEqual(bodies.map(() => bodies[0]));
    }
  });

  test.each(Object.entries(ROUTES).filter(([route, row]) => !route.startsWith("GET ") && !row.open))(
    "%s is refused to another site's page, and changes nothing",
    async (route, row) => {
      const answers = await Promise.all(ASKERS.map((asker) => ask(route, row, asker, "there", FOREIGN)));

      expect(answers.map(({ status }) => status)).toEqual(ASKERS.map(() => 403));
      expect(await writtenSince()).toEqual([]);
    },
  );

  test("what is in the bin is not there, whichever page is asked for it", async () => {
    const rows = Object.entries(ROUTES).filter(([route, { ids }]) => route.startsWith("GET /admin/") && ids?.id);
    const asked = rows.flatMap(([route, row]) => {
      const binned = /[jJ]ob$/.test(row.ids?.id ?? "")
        ? things.binnedJob
        : /Post$/.test(row.ids?.id ?? "") && things.binnedPost;
      return binned ? [route.slice(4).replace("[id]", binned)] : [];
    });
    const answers = await Promise.all(asked.map((path) => site.ask(path, { cookie: people.admin.cookie })));

    expect(asked.length).toBeGreaterThan(6);
    expect(answers.map(({ status }) => status)).toEqual(asked.map(() => 404));
  });
});

/** Sessions end and begin as people press: of an action that is refused, they are the one thing that may be written. */
const UUID = /^[\da-f]{8}-[\da-f-]{27}$/;
const BLANK = { values: {}, errors: {} };

/** What counts the rows of a run, and how far each is. */
const isOfARun = (table: string): boolean => table === "bulk_run" || table === "bulk_row";

async function form(row: ActionRow): Promise<{ bound: unknown[]; fields: Fields }> {
  const bound = typeof row.bound === "function" ? await row.bound(things) : (row.bound ?? []);
  const fields = typeof row.fields === "function" ? await row.fields(things) : (row.fields ?? {});
  return { bound: [...bound, ...(row.state ? [BLANK] : [])], fields };
}

describe("actions", () => {
  test.each(Object.entries(ACTIONS))("%s", async (action, row) => {
    const { bound, fields } = await form(row);
    const press = (asker: Asker, args = bound, headers: Record<string, string> = {}) =>
      site.press(action, args, fields, { cookie: people[asker].cookie, headers });

    await writtenSince();
    const outsiders = ASKERS.filter((asker) => !isGranted(row.who, asker));
    const refused = await Promise.all(outsiders.map((asker) => press(asker)));
    expect(await writtenSince(), "somebody who may not changed something").toEqual([]);
    expect(refused.every(({ status }) => status < 500)).toBe(true);

    const presser = row.by ?? ASKERS.find((asker) => asker !== "visitor" && isGranted(row.who, asker)) ?? "visitor";
    const foreign = await press(presser, bound, FOREIGN);
    expect([foreign.status, await writtenSince()]).toEqual([403, []]);

    const at = bound.findIndex((value) => typeof value === "string" && UUID.test(value));
    for (const id of at < 0 ? [] : [MISSING, MALFORMED]) {
      const answer = await press(presser, bound.with(at, id));
      expect([id, answer.status < 500, await writtenSince()]).toEqual([id, true, []]);
    }

    const answer = await press(presser);
    if (answer.cookie && presser !== "visitor") people[presser].cookie = answer.cookie;
    expect(answer.status).toBeLessThan(500);
    const transactions = await transactionsSince();
    if (row.effect === "none") expect(transactions).toEqual([]);
    else expect(transactions, `nothing changed: ${answer.status} ${answer.location}`).not.toEqual([]);
    if (!action.startsWith("app/admin/") || row.effect || row.record === "none") return;
    const changing = row.record === "each" ? transactions.filter((names) => !names.every(isOfARun)) : transactions;
    expect(changing).not.toEqual([]);
    if (row.record !== "before") expect(changing.filter((names) => !names.includes("audit_event"))).toEqual([]);
    const last = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(last.actorId).toBe(people[presser].id);
    if (!row.record || row.record === "each")
      expect(last.details, "the record says to what it changed").toHaveProperty("to");
    expect(DEEDS, "lib/audit/vocabulary.ts has words for it").toHaveProperty([`${last.subject}.${last.action}`]);
  });
});

test("a tab that was opened with other rights has none of them once a role has changed", async () => {
  const { email, cookie } = people.editor;
  const { bound, fields } = await form(ACTIONS["app/admin/posts/actions.ts#writePost"] ?? { who: "anyone" });
  await db.$transaction((tx) => addStaff(tx, { email, role: "viewer" }, new Date()));
  await writtenSince();

  const page = await site.ask("/admin/posts/new", { cookie });
  await site.press("app/admin/posts/actions.ts#writePost", bound, fields, { cookie });

  expect([page.status, page.location]).toEqual([307, expect.stringMatching(/\/sign-in\?next=/)]);
  expect(await writtenSince()).toEqual([]);
});

describe("a column named in a form or in JSON", () => {
  test("is refused or passed over by every machine's way in", async () => {
    const columns = await everyColumn();
    for (const [route, row] of Object.entries(ROUTES).filter(([, { json }]) => json)) {
      const answer = await ask(route, { ...row, json: { ...columns, ...row.json } }, "recruiter", "there");

      expect([route, answer.status < 500]).toEqual([route, true]);
    }
    expect(await canaryIn()).toEqual([]);
  });

  test("is refused or passed over by every form", async () => {
    const columns = await everyColumn();
    for (const [action, row] of Object.entries(ACTIONS).filter(
      ([, { fields, who }]) => fields && who !== "candidate",
    )) {
      const { bound, fields } = await form(row);
      const answer = await site.press(action, bound, { ...columns, ...fields }, { cookie: people.admin.cookie });

      expect([action, answer.status < 500]).toEqual([action, true]);
    }
    expect(await canaryIn()).toEqual([]);
  });
});
