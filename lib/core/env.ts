import * as z from "zod";
// With their endings: scripts/launch reads this file by Node alone, which guesses none.
import { TIME_BOUNDS } from "./settings/time-bounds.ts";
import { DAYS_OF_WEEK } from "./time/weekdays.ts";

const AT_LEAST_16 = "must have at least 16 characters";
/** One or more, with commas between them. */
const secrets = z
  .string()
  .transform((list) => list.split(",").map((one) => one.trim()))
  .pipe(z.array(z.string().min(16, AT_LEAST_16)))
  .default([]);
const whole = ([least, most]: readonly [number, number]) => {
  const sentence = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence);
};

/**
 * The environment, checked once. Every name is in .env.example; defaults that depend on the machine
 * (DATABASE_URL, AUTH_SECRET, ports) are filled in by scripts/launch before any of this code runs.
 */
const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  DATA_DIR: z.string().default(".data"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().min(3).optional(),
  BOUNCE_ADDRESS: z.email("must be an address such as bounces@mail.example.com").optional(),
  MAIL_EVENTS_SECRET: z.string().min(16, AT_LEAST_16).optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i, "must be a DNS label")
    .optional(),
  DKIM_KEY_FILE: z.string().optional(),
  AUTH_SECRET: z.string().min(16, AT_LEAST_16).optional(),
  AUTH_SECRET_PREVIOUS: secrets,
  AUTH_SECRET_LEAKED: secrets,
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  LINKEDIN_CLIENT_ID: z.string().optional(),
  LINKEDIN_CLIENT_SECRET: z.string().optional(),
  STORAGE_URL: z
    .string()
    .regex(/^s3:\/\/[a-z0-9][a-z0-9.-]+(?:$|[/?])/i, "must look like s3://bucket?region=eu-west-2")
    .optional(),
  CLAMAV_SOCKET: z
    .string()
    .regex(/^(?:\/.+|(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5})$/i, "must be the path of a socket, or host:port")
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must look like http://collector:4318" })
    .optional(),
  OTEL_SERVICE_NAME: z.string().max(100).default("graduates"),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number("must be a number from 0 to 1")
    .min(0, "must be a number from 0 to 1")
    .max(1, "must be a number from 0 to 1")
    .default(1),
  METRICS_TOKEN: z.string().min(8, "must have at least 8 characters").optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(8).default(0),
  LEAVE_SECONDS: z.coerce.number().min(0).max(60).default(0),
  RATE_LIMIT_SCALE: z.coerce.number().min(0).default(1),
  SITE_LANGUAGE: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/, "must be a tag such as cy or en-GB")
    .optional(),
  BRAND_NAME: z.string().default("Buchanan Graduates"),
  BRAND_LEGAL_NAME: z.string().default("Buchanan Recruitment Ltd"),
  BRAND_COMPANY_NUMBER: z.string().default("00000000"),
  BRAND_ADDRESS: z.string().default("4 Wharf Yard, Leeds LS1 4XX"),
  BRAND_PHONE: z.string().default("0113 496 0123"),
  BRAND_HOURS: z.string().default("Monday to Friday, 9:00 to 17:30 (UK time)"),
  BRAND_EMAIL: z.string().default("hello@buchanangraduates.example"),
  DIGEST_DAY: z
    .string()
    .toLowerCase()
    .pipe(z.enum(DAYS_OF_WEEK, "must be a day of the week, such as tuesday"))
    .default("tuesday"),
  DIGEST_HOUR: whole(TIME_BOUNDS.digestHour).default(8),
  CALL_NOTICE_HOURS: whole(TIME_BOUNDS.callNoticeHours).default(4),
  CALL_BUFFER_BEFORE_MINUTES: whole(TIME_BOUNDS.callBufferBeforeMinutes).default(0),
  CALL_BUFFER_AFTER_MINUTES: whole(TIME_BOUNDS.callBufferAfterMinutes).default(10),
});

export type Environment = z.infer<typeof environment>;

let read: Environment | undefined;

/**
 * The checked environment. Throws one sentence that names the variable when a value is malformed. An empty value counts
 * as unset.
 */
export function env(): Environment {
  if (read) return read;
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = environment.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(`${issue?.path.join(".") ?? "Environment"}: ${issue?.message ?? "is malformed"}`);
  }
  read = result.data;
  return read;
}

/** Where the site is reached, without a slash at the end. */
export function appUrl(path = ""): string {
  const { APP_URL, PORT } = env();
  return (APP_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "") + path;
}

/** The secret that signs links and cookies. scripts/launch makes one and keeps it when none is given. */
export function authSecret(): string {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET: is required");
  return AUTH_SECRET;
}

/**
 * All secrets that what we are shown may have been made with, the present one first. `vouches`: those of which nobody else
 * knows, for what must come from us; without it also those that leaked, for what we keep and only read.
 */
export function authSecrets({ vouches }: { vouches: boolean }): string[] {
  const { AUTH_SECRET_PREVIOUS, AUTH_SECRET_LEAKED } = env();
  return [authSecret(), ...AUTH_SECRET_PREVIOUS, ...(vouches ? [] : AUTH_SECRET_LEAKED)];
}
