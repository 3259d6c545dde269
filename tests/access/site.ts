import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuilt } from "@/scripts/launch/build.mjs";
import { readSetting } from "@/scripts/launch/environment.mjs";
import { freePort } from "@/scripts/launch/kept.mjs";
import { ensurePrograms } from "@/scripts/launch/programs.mjs";

const ROOT = join(import.meta.dirname, "..", "..");
const READY_WITHIN_MS = 60_000;

export interface Asked {
  cookie?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
}

export interface Answer {
  status: number;
  location: string;
  body: string;
  /** What the browser sends from now on, where it was given another session. */
  cookie?: string;
}

/** One field of a form, as a browser sends it. */
export type Fields = Record<string, string | File>;

/** The built site as one web process, on this test file's own database. */
export interface Site {
  address: string;
  ask: (path: string, asked?: Asked) => Promise<Answer>;
  /** Presses the button of a server action, as a browser without script does. `bound` are the arguments before the form. */
  press: (action: string, bound: unknown[], fields: Fields, asked?: Asked) => Promise<Answer>;
  /** The cookie of whoever follows this link. */
  signIn: (link: string) => Promise<string>;
  stop: () => Promise<void>;
}

/** `more` is what its environment says besides. */
export async function startSite(more: Record<string, string> = {}): Promise<Site> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  process.env.ENV_FILE = "none";
  const { env } = await readSetting();
  await ensureBuilt(ROOT, env);
  await ensurePrograms(ROOT, process.env);
  const given = { PORT: String(port), APP_URL: address, NEXTAUTH_URL: address, SITE_MODE: "built", LOG_LEVEL: "error" };
  const child = spawn(process.execPath, ["dist/web.mjs"], {
    cwd: ROOT,
    env: { ...env, ...given, NODE_ENV: "production", RATE_LIMIT_SCALE: "0", ...more },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilReady(address, () => child.exitCode === null);
  const ask = asker(address);
  const press = presser(ask);
  return {
    address,
    ask,
    press,
    signIn: async (link) => {
      const token = new URL(link).searchParams.get("token") ?? "";
      const form = pressed("app/(site)/sign-in/link/actions.ts#useLink", [token], {});
      const answer = await fetch(`${address}/sign-in/link?token=${token}`, {
        method: "POST",
        body: form,
        redirect: "manual",
        headers: { origin: address },
      });
      const cookie = sessionOf(answer);
      if (!cookie) throw new Error(`${link} signed nobody in`);
      return cookie;
    },
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

async function untilReady(address: string, isUp: () => boolean): Promise<void> {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end && isUp(); await sleep(50))
    if (
      await fetch(`${address}/api/health/live`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  throw new Error("The site did not come up");
}

function sessionOf(answer: Response): string | undefined {
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  return cookies.some((cookie) => /session-token=./.test(cookie)) ? cookies.join("; ") : undefined;
}

const asker =
  (address: string): Site["ask"] =>
  async (path, { cookie, method = "GET", headers = {}, body } = {}) => {
    const answer = await fetch(address + path, {
      method,
      body,
      redirect: "manual",
      headers: { origin: address, ...(cookie && { cookie }), ...headers },
    });
    const location = answer.headers.get("location") ?? "";
    return { status: answer.status, location, body: await answer.text(), cookie: sessionOf(answer) };
  };

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
}

let manifest: Manifest["node"] | undefined;

/** What the build knows of an action: its id, and the pages it can be posted to. */
function built(action: string) {
  manifest ??= (JSON.parse(readFileSync(join(ROOT, ".next/server/server-reference-manifest.json"), "utf8")) as Manifest)
    .node;
  const found = Object.entries(manifest).find(([, one]) => `${one.filename}#${one.exportedName}` === action);
  if (!found) return null;
  const pages = Object.keys(found[1].workers).map((page) => page.replace(/^app|\/\([a-z]+\)|\/page$/g, "") || "/");
  return { id: found[0], page: pages.find((page) => !page.includes("[")) ?? pages[0] ?? "/" };
}

function pressed(action: string, bound: unknown[], fields: Fields): FormData {
  const form = new FormData();
  form.set("$ACTION_REF_1", "");
  form.set("$ACTION_1:0", JSON.stringify({ id: built(action)?.id, bound: "$@1" }));
  form.set(
    "$ACTION_1:1",
    JSON.stringify(bound.map((value) => (value instanceof Date ? `$D${value.toISOString()}` : value))),
  );
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const SOMEWHERE = "9f1f4f6c-6d0e-4e0e-8b5e-1f1f4f6c6d0e";

const presser =
  (ask: Site["ask"]): Site["press"] =>
  (action, bound, fields, asked = {}) => {
    const page = (built(action)?.page ?? "/").replace(/\[\w+\]/g, SOMEWHERE);
    return ask(page, { ...asked, method: "POST", body: pressed(action, bound, fields) });
  };
