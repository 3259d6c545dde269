import pino from "pino";

/** Structured log on standard output. Never names, addresses, tokens or texts of people: ids only. */
export const log = pino({ level: process.env.LOG_LEVEL ?? (process.env.VITEST ? "silent" : "info"), base: undefined });
