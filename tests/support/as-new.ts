import { afterAll, vi } from "vitest";
import { processWide } from "@/lib/core/process-wide";

/**
 * A process runs one file of tests after another: what is installed it loads once, and of the product each file has
 * everything anew, as in a process of its own. Runs before each of them.
 */
const environment = { ...process.env };

afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  for (const [name, thing] of Object.entries(processWide)) {
    await (thing as { $disconnect?: () => Promise<void> }).$disconnect?.();
    Reflect.deleteProperty(processWide, name);
  }
  for (const name of Object.keys(process.env)) if (!(name in environment)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
  vi.resetModules();
});
