import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, parseAllDocuments } from "yaml";

// What is in deploy/, read as those read it who run it.

const FOLDER = join(process.cwd(), "deploy");
const UNITS = join(FOLDER, "systemd");

export const textOf = (...path: string[]): string => readFileSync(join(FOLDER, ...path), "utf8");
export const ALL_TEXTS: [name: string, text: string][] = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")]);

interface Service {
  command?: string;
  environment?: Record<string, string>;
  env_file?: string;
  image?: string;
  build?: { context: string; dockerfile: string };
  stop_grace_period?: string;
  deploy?: { replicas: number };
  volumes?: string[];
}

export const compose = parse(textOf("compose.yaml"), { merge: true }) as { services: Record<string, Service> };

export interface Container {
  name: string;
  args: string[];
  env?: { name: string; value: string }[];
  ports?: { containerPort: number }[];
  readinessProbe?: { httpGet: { path: string; port: number } };
  livenessProbe?: { httpGet: { path: string; port: number } };
}

interface Resource {
  kind: string;
  metadata: { name: string };
  spec: { replicas?: number; ports?: { targetPort: number }[]; template?: { spec: Pod } };
}
interface Pod {
  terminationGracePeriodSeconds?: number;
  containers: Container[];
}

export const kubernetes = parseAllDocuments(textOf("kubernetes.yaml")).map((one) => one.toJS() as Resource);
export const pods = kubernetes.flatMap(({ spec }) => spec.template?.spec ?? []);

/** A unit of systemd: each setting with all its values, in order. */
export const units: [name: string, settings: Map<string, string[]>][] = readdirSync(UNITS).map((name) => [
  name,
  Map.groupBy(
    textOf("systemd", name)
      .split("\n")
      .filter((line) => /^[A-Z]\w*=/.test(line)),
    (line) => line.slice(0, line.indexOf("=")),
  ),
]);

export const alerts = (
  parse(textOf("alerts.yml")) as { groups: { rules: { alert: string; expr: string }[] }[] }
).groups.flatMap(({ rules }) => rules);
