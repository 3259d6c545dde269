import { db } from "@/lib/core/db";
import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { ANSWER_WITHIN } from "../vocabulary";
import { workingDaysAfter } from "./answer-hours";

/** By the end of which London day whoever applies now hears for the first time. */
export const firstAnswerDay = async (now: Date): Promise<LocalDate> =>
  fromDateColumn(await workingDaysAfter(db, now, ANSWER_WITHIN.received));
