import * as z from "zod";
import { isHex } from "@/lib/core/settings/colour";
import { emailAddress, line, optionalText } from "@/lib/core/forms/input";
import { oneLine } from "@/lib/core/text/text";
import { type OpeningHours, WEEKDAY_NAMES, WEEKDAYS } from "@/lib/core/time/opening";
import { tooFaint } from "@/lib/core/settings/palette";
import { TIME_BOUNDS, type Times } from "@/lib/core/settings/time-bounds";
import { NOTICE_KEYS, PERIOD_KEYS, PERIODS, type PeriodKey } from "./vocabulary";

/** The version somebody began from: what was saved since then is not written over. */
const version = z.coerce.number().int().min(0);

/** One line that may be left out. What would end a header's line never comes through: it is one line. */
const optionalLine = (max: number) =>
  z
    .string()
    .max(max * 4, `Enter at most ${max} characters`)
    .refine((text) => !/[\r\n]/.test(text.trim()), "Enter it on one line")
    .transform(oneLine)
    .pipe(z.string().max(max, `Enter at most ${max} characters`))
    .transform((text) => text || undefined)
    .optional();

const clock = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "Enter a time like 9:00")
  .transform((text) => Number(text.split(":")[0]) * 60 + Number(text.split(":")[1]))
  .optional();

const clocks = Object.fromEntries(
  WEEKDAYS.flatMap((day) => [
    [`from${day}`, clock],
    [`to${day}`, clock],
  ]),
) as Record<`${"from" | "to"}${(typeof WEEKDAYS)[number]}`, typeof clock>;

/** The agency's own details, as the footer, the legal pages and every mail print them. */
export const agencyDetails = z
  .strictObject({
    version,
    name: line("Enter the name people know", 80, "Enter at most 80 characters"),
    legalName: line("Enter the registered name", 120, "Enter at most 120 characters"),
    companyNumber: z
      .string("Enter the company number")
      .transform((text) => text.replace(/\s/g, "").toUpperCase())
      .pipe(z.string().regex(/^([A-Z]{2})?\d{6,8}$/, "Enter the company number, like 01234567 or SC123456")),
    address: line("Enter the registered address", 200, "Enter at most 200 characters"),
    phone: line("Enter a phone number", 30, "Enter at most 30 characters").refine(
      (text) => /^\+?[\d\s().-]+$/.test(text) && text.replace(/\D/g, "").length >= 7,
      "Enter a phone number with its area code, like 0113 496 0123",
    ),
    hours: optionalLine(120),
    email: emailAddress,
    ...clocks,
  })
  .transform((given, context) => {
    const { version, name, legalName, companyNumber, address, phone, hours, email, ...times } = given;
    const opening: OpeningHours = {};
    for (const day of WEEKDAYS) {
      const [from, to] = [times[`from${day}`], times[`to${day}`]];
      if (from === undefined && to === undefined) continue;
      const weekday = WEEKDAY_NAMES[Number(day) - 1] ?? "";
      if (from === undefined || to === undefined)
        context.addIssue({
          code: "custom",
          path: [from === undefined ? `from${day}` : `to${day}`],
          message: `Say from when until when on ${weekday}, or leave both empty`,
        });
      else if (to <= from)
        context.addIssue({ code: "custom", path: [`to${day}`], message: `On ${weekday} the end is before the start` });
      else opening[day] = { from, to };
    }
    return { version, values: { name, legalName, companyNumber, address, phone, hours, email, opening } };
  });

/** The brand's colour: one in which text can be read, by day and by night. */
export const lookDetails = z
  .strictObject({
    version,
    accent: z
      .string("Choose a colour")
      .transform((text) => text.trim().toLowerCase().replace(/^#?/, "#"))
      .refine(isHex, "Enter a colour like #0b6660")
      .superRefine((hex, context) => {
        const faint = isHex(hex) ? tooFaint(hex) : null;
        if (faint)
          context.addIssue({
            code: "custom",
            message: `Text in this colour has a contrast of ${faint.contrast.toFixed(1)} where 4.5 is needed. The nearest that can be read is ${faint.nearest}`,
          });
      }),
  })
  .transform(({ version, ...values }) => ({ version, values }));

/** Who our mail is from. */
export const mailDetails = z
  .strictObject({
    version,
    senderName: optionalLine(80),
    senderAddress: emailAddress.optional(),
    replyTo: emailAddress.optional(),
    footerAddress: optionalLine(200),
  })
  .transform(({ version, ...values }) => ({ version, values }));

function time(key: keyof Times) {
  const [least, most] = TIME_BOUNDS[key];
  const sentence = `Enter a whole number from ${least} to ${most}`;
  return z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence);
}

/** When digests go, and what a new consultant's diary begins with. */
export const timesDetails = z
  .strictObject({
    version,
    digestWeekday: time("digestWeekday"),
    digestHour: time("digestHour"),
    callNoticeHours: time("callNoticeHours"),
    callBufferBeforeMinutes: time("callBufferBeforeMinutes"),
    callBufferAfterMinutes: time("callBufferAfterMinutes"),
  } satisfies Record<keyof Times | "version", z.ZodType>)
  .transform(({ version, ...values }) => ({ version, values }));

const LONGEST_NOTICE = 5000;

function period(key: PeriodKey) {
  const { least, most, unit } = PERIODS[key];
  const sentence = `Enter a whole number of ${unit} from ${least} to ${most}`;
  return z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence);
}

const periods = Object.fromEntries(PERIOD_KEYS.map((key) => [key, period(key)])) as Record<
  PeriodKey,
  ReturnType<typeof period>
>;

const SCRIPTED = /\]\(\s*(?:javascript|vbscript|data)\s*:/i;
const paragraphs = optionalText(LONGEST_NOTICE, "Enter at most 5,000 characters").refine(
  (text) => text === undefined || !SCRIPTED.test(text),
  "A link may lead to a page (https:) or an email address (mailto:), and to nothing else",
);
const notices = Object.fromEntries(NOTICE_KEYS.map((key) => [key, paragraphs])) as Record<
  (typeof NOTICE_KEYS)[number],
  typeof paragraphs
>;

/** How long things are kept, and what the privacy notice says besides. */
export const privacyDetails = z
  .strictObject({
    version,
    ...periods,
    ...notices,
    responsibleName: optionalLine(120),
    responsibleEmail: emailAddress.optional(),
    icoNumber: z
      .string()
      .transform((text) => text.replace(/\s/g, "").toUpperCase())
      .pipe(z.string().regex(/^Z[A-Z0-9]\d{6}$/, "Enter the ICO number, like ZA123456"))
      .optional(),
  })
  .transform(({ version, ...values }) => ({ version, values }));
