import pino from "pino";
import { currentTrace } from "./trace";

/**
 * Structured log on standard output. Never names, addresses, tokens or texts of people: ids only. Every line of one request,
 * or of one run of a task, has its traceId.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.VITEST ? "silent" : "info"),
  base: undefined,
  mixin: () => {
    const trace = currentTrace();
    return trace ? { traceId: trace.id } : {};
  },
});
