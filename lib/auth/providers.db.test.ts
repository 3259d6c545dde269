import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { sessionAdapter } from "./adapter";
import { admit, offeredProviders, personLinkedTo } from "./providers";
import { viewerOfSession } from "./sessions";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const sam = {
  provider: "google",
  subject: "g-1",
  email: "sam@example.com",
  name: "Sam Okafor",
  isVerified: true,
} as const;
const people = () => db.person.findMany({ select: { email: true, name: true, verifiedAt: true, candidate: true } });

beforeEach(async () => {
  await emptied("person");
});

describe("signing in with an account elsewhere", () => {
  test("makes an account for an address that is proved there", async () => {
    expect(await admit(sam, now)).toBe("ok");

    expect(await people()).toMatchObject([
      { email: "sam@example.com", name: "Sam Okafor", verifiedAt: now, candidate: {} },
    ]);
  });

  test("opens nothing and links nothing when the address is not proved there", async () => {
    await admit(sam, now);
    expect(await admit({ ...sam, subject: "g-2", isVerified: false }, now)).toBe("unverified");

    expect(await personLinkedTo("google", "g-2")).toBeNull();
  });

  test("links to the account of that address, which keeps its name; one that nobody had proved gets theirs", async () => {
    await db.person.create({
      data: { email: "Sam@Example.com", name: "Sam", verifiedAt: now, candidate: { create: {} } },
    });
    await db.person.create({ data: { email: "ade@example.com", name: "Click here" } });
    await admit(sam, now);
    await admit({ ...sam, subject: "g-3", email: "ade@example.com", name: "Ade" }, now);

    expect((await people()).map(({ name }) => name).sort()).toEqual(["Ade", "Sam"]);
  });

  test("stays with its account whatever address it has later", async () => {
    await admit(sam, now);
    await admit({ ...sam, email: "other@example.com", isVerified: false }, now);

    expect(await people()).toHaveLength(1);
    expect(await personLinkedTo("google", "g-1")).toMatchObject({ email: "sam@example.com" });
  });

  test("makes one account of five that come at once", async () => {
    await Promise.all(Array.from({ length: 5 }, () => admit(sam, now)));

    expect(await people()).toHaveLength(1);
  });

  test("opens a session of thirty days for a candidate, and nothing of staff's without a second step", async () => {
    await admit(sam, now);
    const person = (await personLinkedTo("google", "g-1"))!;
    const adapter = sessionAdapter(() => now);
    const open = (token: string) =>
      adapter.createSession!({ sessionToken: token, userId: person.id, expires: new Date("2030-01-01") });

    expect((await open("first")).expires).toEqual(new Date(now.getTime() + 30 * 86_400_000));
    await db.staff.create({ data: { personId: person.id, role: "admin" } });
    expect((await open("second")).expires).toEqual(new Date(now.getTime() + 12 * 3_600_000));

    expect((await viewerOfSession("second", now)).kind).toBe("candidate");
  });

  test("is not offered where nothing is set up", () => {
    expect(offeredProviders()).toEqual([]);
  });
});
