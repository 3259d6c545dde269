import { localDate, toDateColumn } from "@/lib/core/time/dates";
import { type PayPeriod, readPence } from "@/lib/core/money";
import type { JobField, JobFields } from "../../form-input";
import { belowMinimumWage, type Paid } from "../../minimum-wage";
import { readFees } from "../../reading/fees";
import type { JobCheck } from "../checks";
import { type Line } from "./lines";

const must = (rule: string, field: JobField, words: string, instead?: string): JobCheck => ({
  level: "must",
  rule,
  field,
  words,
  instead,
});
const should = (rule: string, field: JobField, words: string, instead?: string): JobCheck => ({
  ...must(rule, field, words, instead),
  level: "should",
});

/** Facts that are missing, or that the law does not allow. */
export function factChecks(
  fields: JobFields,
  lines: Line[],
  { now, currency }: { now: Date; currency: string },
): JobCheck[] {
  const text = lines.map(({ text }) => text).join("\n");
  const fee = readFees(text);
  const tooLittle = belowMinimumWage(paidOf(fields, text, currency), now);
  return [
    ...gaps(fields, text),
    ...(tooLittle ? [must("minimum-wage", "payFrom", `This may not be advertised: ${tooLittle}`)] : []),
    ...(fee
      ? [
          must(
            "fee",
            "description",
            `“${fee}” asks applicants for money. An agency may not charge anybody for finding work (Employment Agencies Act 1973)`,
          ),
        ]
      : []),
  ];
}

function gaps(fields: JobFields, text: string): JobCheck[] {
  const has = (field: JobField) => fields[field].trim() !== "";
  return [
    ...(has("title") ? [] : [must("title", "title", "It has no title yet")]),
    ...(has("employerName") ? [] : [must("employer", "employerName", "It does not say who the employer is yet")]),
    ...(text.trim() ? [] : [must("description", "description", "There is no description yet")]),
    ...(has("places") || fields.workplace === "remote"
      ? []
      : [must("place", "places", "It has no place yet. Give one, or choose “From home”")]),
    ...(has("payFrom") || has("payTo")
      ? []
      : [
          should(
            "pay",
            "payFrom",
            "It does not say what it pays. Pay is what people look for first, and a job without it is passed over",
          ),
        ]),
    ...(has("sponsorship")
      ? []
      : [
          should(
            "sponsorship",
            "sponsorship",
            "It does not say whether a visa is sponsored. Students from abroad have to ask, or go",
          ),
        ]),
    ...(has("degree")
      ? []
      : [should("degree", "degree", "It does not say which degree, or that none is needed", "Any subject")]),
    ...(/\bany\b.{0,20}\byear\b/i.test(fields.degree) || !/20\d\d/.test(fields.degree)
      ? []
      : [
          should(
            "age",
            "degree",
            "A year of graduation is an age in other words (Equality Act 2010)",
            "Any subject, any year",
          ),
        ]),
    ...titleChecks(fields.title.trim()),
  ];
}

const TITLE_MAX = 60;

function titleChecks(title: string): JobCheck[] {
  return [
    ...(title.length > TITLE_MAX
      ? [
          should(
            "title-length",
            "title",
            `The title has ${title.length} characters. Lists and search engines show about ${TITLE_MAX}`,
          ),
        ]
      : []),
    ...(/[£€$]|\d{2,3}k\b/i.test(title)
      ? [should("title-pay", "title", "Pay stands in a field of its own, beside the title. Take it out here")]
      : []),
  ];
}

/** Pay as the form has it, for the rule that publishing asks. What cannot be read is not judged: the form says so itself. */
function paidOf(fields: JobFields, descriptionText: string, currency: string): Paid {
  const pence = (typed: string) => {
    const read = readPence(typed);
    return typeof read === "number" ? read : null;
  };
  const [salaryMinPence, salaryMaxPence] = [pence(fields.payFrom), pence(fields.payTo)];
  const isPaid = (salaryMinPence !== null || salaryMaxPence !== null) && fields.payPeriod !== "";
  const startsOn = localDate(fields.startsOn);
  return {
    contract: fields.contract,
    hours: fields.hours,
    descriptionText,
    startsOn: startsOn && toDateColumn(startsOn),
    salaryMinPence,
    salaryMaxPence,
    salaryCurrency: isPaid ? currency : null,
    salaryPeriod: isPaid ? (fields.payPeriod as PayPeriod) : null,
  };
}
