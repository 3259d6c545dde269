import { afterEach, expect, test, vi } from "vitest";
import { readMultipart } from "./multipart";

const LIMIT = 10_000;
const MULTIPART = { "Content-Type": "multipart/form-data; boundary=x" };
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost/api", { method: "POST", body, headers, duplex: "half" } as RequestInit);

afterEach(() => vi.restoreAllMocks());

test("fields come by name, files as files, and a name sent twice as a list that no schema takes", async () => {
  const form = new FormData();
  form.append("name", "Sam");
  form.append("cv", new File(["%PDF-"], "cv.pdf"));
  form.append("email", "a@example.com");
  form.append("email", "b@example.com");

  const read = await readMultipart(post(form), LIMIT);

  expect(read).toMatchObject({ fields: { name: "Sam", email: ["a@example.com", "b@example.com"] } });
  expect("fields" in read && read.fields.cv).toBeInstanceOf(File);
});

test.each([
  ["JSON", "{}", { "Content-Type": "application/json" }, 415],
  ["a form without files", "name=Sam", { "Content-Type": "application/x-www-form-urlencoded" }, 415],
  ["no type at all", "name", {}, 415],
  ["something that only says it is a form", "nonsense", { "Content-Type": "multipart/form-data; boundary=x" }, 400],
  ["a form of two boundaries", "nonsense", { "Content-Type": "multipart/form-data; boundary=x; boundary=y" }, 415],
  ["a form without a boundary", "nonsense", { "Content-Type": "multipart/form-data" }, 415],
])("%s is refused", async (_, body, headers, status) => {
  expect(await readMultipart(post(body, headers as Record<string, string>), LIMIT)).toMatchObject({ status });
});

test("a form of more parts than any of ours has is refused before its parts are read", async () => {
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';
  const read = vi.spyOn(Response.prototype, "formData");

  const refused = await readMultipart(post(`${part.repeat(101)}--x--\r\n`, MULTIPART), LIMIT);
  const taken = await readMultipart(post(`${part.repeat(100)}--x--\r\n`, MULTIPART), LIMIT);

  expect(refused).toMatchObject({ status: 413 });
  expect(taken).toHaveProperty("fields");
  expect(read).toHaveBeenCalledTimes(1);
});

test("a body that says it is too large is not read at all", async () => {
  const request = post("x", { "Content-Type": "multipart/form-data; boundary=x", "Content-Length": "10001" });

  expect(await readMultipart(request, LIMIT)).toMatchObject({ status: 413 });
  expect(request.bodyUsed).toBe(false);
});

test("a body that does not say its length is read to the limit and no further", async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1000;
      controller.enqueue(new Uint8Array(1000));
    },
  });

  const read = await readMultipart(post(endless, { "Content-Type": "multipart/form-data; boundary=x" }), LIMIT);

  expect(read).toMatchObject({ status: 413 });
  expect(given).toBeLessThan(LIMIT + 5000);
});
