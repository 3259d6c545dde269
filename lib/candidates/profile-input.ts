import * as z from "zod";
import { optionalPhone, personName, tickBox } from "@/lib/core/forms/input";
import { oneLine, plain } from "@/lib/core/text/text";
import { type Month, monthOf, sayMonth } from "./cv-reading/dates";

// What comes from the forms of a profile. A form is flat: "title-0", "title-1" are the rows of one list.

export const PROFILE_PARTS = ["about", "studies", "work", "projects", "skills"] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

const MOST_LINKS = 6;
const MOST_SKILLS = 40;

/** One line that may be empty. */
const plainLine = (max: number, tooLong: string) =>
  z
    .string()
    .max(max * 4, tooLong)

    .transform(oneLine)
    .pipe(z.string().max(max, tooLong));

/** Several lines that may be empty. */
const plainText = (max: number, tooLong: string) =>
  z
    .string()
    .max(max * 4, tooLong)

    .transform((text) => plain(text).trim())
    .pipe(z.string().max(max, tooLong));

const month = () =>
  plainLine(40, "Write a month and a year, like Sept 2022")
    .transform((text, context): Month | null => {
      const read = text === "" ? null : monthOf(text);
      if (text !== "" && !read) context.addIssue("Write a month and a year, like Sept 2022, or the year alone");
      return read;
    })
    .refine((read) => !read || (read.year >= 1950 && read.year <= 2100), "Write a year from 1950 on");

const NOW = /^(?:now|present|today|current|ongoing|to date)$/i;
/** A month, or "now". */
const monthOrNow = z
  .string()

  .transform((text) => text.trim())
  .pipe(
    z.union(
      [
        z
          .string()
          .regex(NOW)
          .transform(() => "now" as const),
        month(),
      ],
      "Write a month and a year, like Sept 2022, or now",
    ),
  );

const webAddress = (most: number) =>
  plainLine(most, `Use an address of at most ${most} characters`)
    .transform((text) => (text === "" || /^https?:\/\//i.test(text) ? text : `https://${text}`))
    .refine(
      (text) => text === "" || (URL.canParse(text) && /^https?:\/\/[^\s@]+\.[^\s@]+$/i.test(text)),
      "Write the address of a page, like github.com/your-name",
    );

const isInOrder = ({ from, to }: { from: Month | null; to: Month | null | "now" }): boolean =>
  !from || !to || to === "now" || value(to, 12) >= value(from, 1);
const value = ({ year, month: number }: Month, otherwise: number): number => year * 12 + (number ?? otherwise);
const ORDER = { message: "This is before the beginning", path: ["to"] };

export const studyRow = z
  .strictObject({
    institution: plainLine(120, "Use at most 120 characters"),
    qualification: plainLine(80, "Use at most 80 characters"),
    subject: plainLine(200, "Use at most 200 characters"),
    grade: plainLine(60, "Use at most 60 characters"),
    isExpected: tickBox.default(false),
    from: month(),
    to: month(),
  })
  .refine(({ institution, qualification }) => institution !== "" || qualification !== "", {
    message: "Say where you studied, or what for",
    path: ["institution"],
  })
  .refine(isInOrder, ORDER);

export const jobRow = z
  .strictObject({
    title: plainLine(120, "Use at most 120 characters").pipe(z.string().min(1, "Say what the job was called")),
    employer: plainLine(120, "Use at most 120 characters"),
    isPartTime: tickBox.default(false),
    from: month(),
    to: monthOrNow,
    what: plainText(2000, "Use at most 2,000 characters"),
  })
  .refine(isInOrder, ORDER);

export const projectRow = z.strictObject({
  name: plainLine(120, "Use at most 120 characters").pipe(z.string().min(1, "Give the project a name")),
  url: webAddress(300),
  what: plainText(2000, "Use at most 2,000 characters"),
});

export const languageRow = z.strictObject({
  name: plainLine(60, "Use at most 60 characters").pipe(z.string().min(1, "Say which language")),
  level: plainLine(60, "Use at most 60 characters"),
});

/** One in each line, or between commas where `commas` says so. */
const listOf = (most: number, commas: boolean) =>
  plainText(6000, "That is more than we keep").transform((text) =>
    [
      ...new Set(
        text
          .split(commas ? /[\n,;]/ : /\n/)
          .map((one) => one.replace(/\s+/g, " ").trim())
          .filter(Boolean),
      ),
    ].slice(0, most + 1),
  );

export const aboutInput = z.strictObject({
  name: personName,
  phone: optionalPhone,
  links: listOf(MOST_LINKS, false)
    .refine((links) => links.length <= MOST_LINKS, `Keep at most ${MOST_LINKS} links`)
    .pipe(z.array(webAddress(300))),
});

export const skillsInput = z.strictObject({
  skills: listOf(MOST_SKILLS, true)
    .refine((skills) => skills.length <= MOST_SKILLS, `Keep the ${MOST_SKILLS} that matter most`)
    .refine(
      (skills) => skills.every((skill) => skill.length <= 80),
      "Keep each skill under 80 characters, one in each line",
    ),
  languages: z.array(languageRow),
});

export type About = z.infer<typeof aboutInput>;
export type StudyRow = z.infer<typeof studyRow>;
export type JobRow = z.infer<typeof jobRow>;
export type ProjectRow = z.infer<typeof projectRow>;
export type LanguageRow = z.infer<typeof languageRow>;

/** What each part of a profile holds. */
export interface ProfileContent {
  about: About;
  studies: StudyRow[];
  work: JobRow[];
  projects: ProjectRow[];
  skills: { skills: string[]; languages: LanguageRow[] };
}

/** A month for its field: what `month` reads again. */
export const typedMonth = (read: Month | null | "now" | undefined): string =>
  read === "now" ? "now" : read ? sayMonth(read) : "";
