import { expect, test } from "vitest";
import { forgetfulDevice } from "./device";

const session = "next-auth.session-token=abc; Path=/; HttpOnly";
const signedOut = ["next-auth.session-token=; Path=/; Max-Age=0", "signed-in=; Path=/; Max-Age=0"];

function order(method: string, path: string, { cookie = "", sets = [] as string[] }): unknown {
  const answer = { status: 303, headers: { "set-cookie": sets }, body: Buffer.alloc(0), packed: {} };
  return forgetfulDevice({ method, headers: { cookie } }, path, answer).headers["clear-site-data"];
}

test.each([
  ["signs out", "POST", "/account", { cookie: "next-auth.session-token=a", sets: signedOut }],
  ["deletes their account", "POST", "/account/delete", { cookie: "next-auth.session-token=a", sets: signedOut }],
  ["signs out over https", "POST", "/account", { sets: ["__Host-signed-in=; Path=/; Secure"] }],
  ["is followed by another", "POST", "/sign-in/link", { cookie: "next-auth.session-token=a", sets: [session] }],
  [
    "is followed by another from elsewhere",
    "GET",
    "/api/auth/callback/google",
    { cookie: "__Secure-next-auth.session-token=a", sets: [`__Secure-${session}`] },
  ],
])("a device forgets what it keeps when its person %s", (_, method, path, said) => {
  expect(order(method, path, said)).toBe('"storage"');
});

test.each([
  ["signs in where nobody was", "POST", "/sign-in/link", { sets: [session, "signed-in=1; Path=/"] }],
  ["changes something", "POST", "/account", { cookie: "next-auth.session-token=a", sets: [] }],
  ["only looks", "GET", "/account", { cookie: "next-auth.session-token=a", sets: signedOut }],
  ["signs out of the admin area, whose unsaved text stays", "POST", "/admin", { sets: signedOut }],
])("a device keeps what it has when somebody %s", (_, method, path, said) => {
  expect(order(method, path, said)).toBeUndefined();
});
