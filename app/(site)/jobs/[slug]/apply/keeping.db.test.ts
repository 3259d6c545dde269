import { beforeEach, describe, expect, test, vi } from "vitest";
import { BLANK, type FormState } from "@/components/ui/form-state";
import { cvNamed, keptFiles, oneOpenJob } from "@/lib/applications/applying/applying.fixtures";
import { db } from "@/lib/core/db";

// What the framework knows of a request; everything of ours is real.
const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    has: (name: string) => jar.has(name),
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers({ "x-client-address": "192.0.2.7" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
const { sendApplication } = await import("./actions");
const { POST: sendCv } = await import("./draft/cv/route");

beforeEach(async () => {
  jar.clear();
  await oneOpenJob();
  await db.job.updateMany({ data: { closesAt: new Date(Date.now() + 86_400_000) } });
});

const file = (name: string) => new File([new Uint8Array(cvNamed(name).bytes)], name, { type: "application/pdf" });

/** The form as a browser posts it; where it leads to, or the form again. */
async function press(fields: Record<string, string | File>): Promise<string | FormState> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  try {
    return await sendApplication("planner", false, BLANK, form);
  } catch (error) {
    const [kind, , path] = String((error as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT" || path === undefined) throw error;
    return path;
  }
}

const wrong = (name: string) => press({ name: "Sam", email: "nobody", message: "My words", cv: file(name) });
/** As if as much had been kept from this network as may be. */
const useUp = (limit: string) =>
  db.rateCount.updateMany({ where: { key: { startsWith: `${limit}:` } }, data: { count: 1_000_000 } });

describe("what is kept from one network of forms that do not go out", () => {
  test("is counted, a form once and its file with it", async () => {
    await wrong("one.pdf");
    await press({ name: "Sam", $then: "later" });

    const counts = await db.rateCount.findMany();
    expect(Object.fromEntries(counts.map(({ key, count }) => [key.split(":")[0], count]))).toEqual({
      draft: 2,
      "draft-cv": 1,
    });
  });

  test("has an end for files: no more is stored, and what was typed is shown again with what happened and until when", async () => {
    await wrong("one.pdf");
    jar.clear();
    await useUp("draft-cv");

    const state = await wrong("two.pdf");

    expect([await db.applicationDraft.count(), (await keptFiles()).length]).toEqual([1, 1]);
    expect(state).toMatchObject({ values: { name: "Sam", email: "nobody", message: "My words" } });
    const { message, errors } = state as FormState;
    expect(message).toMatch(/was not saved\. What you typed is still on this page\..*You can save again in .*minute/);
    expect(Object.keys(errors)).toContain("email");
  });

  test("has an end for what is left for later, which then says so in place of that it is kept", async () => {
    await press({ name: "Sam", $then: "later" });
    jar.clear();
    await useUp("draft");

    const state = await press({ name: "Sam", email: "sam@example.com", $then: "later" });

    expect(state).toMatchObject({ status: 429, title: "Not saved just now", values: { email: "sam@example.com" } });
    expect([await db.applicationDraft.count(), await db.outboxMail.count()]).toEqual([1, 0]);
  });

  test("does not keep an application from being sent that is complete", async () => {
    await wrong("one.pdf");
    await useUp("draft");

    const sent = await press({ name: "Sam", email: "sam@example.com", rightToWork: "yes", cv: file("two.pdf") });

    expect(sent).toBe("/jobs/planner/apply/sent");
  });
});

describe("a CV that is kept as soon as it is chosen", () => {
  function choose(slug = "planner") {
    const body = new FormData();
    body.set("cv", file("cv.pdf"));
    const address = `http://localhost:3000/jobs/${slug}/apply/draft/cv`;
    const request = new Request(address, { method: "POST", body, headers: { origin: "http://localhost:3000" } });
    return sendCv(request, { params: Promise.resolve({ slug }) });
  }

  test("is not stored once its network has kept as many as it may, nor for a job that is not there", async () => {
    expect((await choose()).status).toBe(200);
    expect((await choose("no-such-job")).status).toBe(404);
    await useUp("draft-cv");

    expect((await choose()).status).toBe(429);

    expect([await db.storedFile.count(), (await keptFiles()).length]).toEqual([1, 1]);
  });
});
