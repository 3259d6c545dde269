import { vi } from "vitest";
import { processWide } from "@/lib/core/process-wide";

/**
 * Makes the process of a test file that has ended as it was before, for the next one: what is installed stays loaded, and of
 * the product that file has everything anew, as in a process of its own.
 */
export async function makeAsNew(environment: NodeJS.ProcessEnv): Promise<void> {
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
}
