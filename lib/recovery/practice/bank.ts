import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { LANGUAGE } from "@/lib/core/language";
import { keysOf, SECTORS, type Sector } from "@/lib/jobs/vocabulary";
import type { PracticeFilter } from "../practice-input";
import { PRACTICE_STAGES, type PracticeStage } from "./words";

/** A question to practise, and what a good answer to it lets the listener see. `sector` is null for one asked anywhere. */
export interface BankQuestion {
  key: string;
  sector: Sector | null;
  stage: PracticeStage;
  ask: string;
  shows: string;
}

const EVERYWHERE = "every-sector";

const file = z.partialRecord(
  z.enum(Object.keys(PRACTICE_STAGES) as [PracticeStage]),
  z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9-]{3,60}$/),
      ask: z.string().min(10).max(300),
      shows: z.string().min(20).max(400),
    }),
  ),
);

let kept: BankQuestion[] | undefined;

/** All questions, those asked anywhere first; read and checked once. A file that is wrong throws with its name. */
export function bank(): BankQuestion[] {
  return (kept ??= bankIn(LANGUAGE));
}

/** The questions in a language: what its folder `practice.TAG` does not have stays English. */
export function bankIn(language: string): BankQuestion[] {
  const english = questionsIn("practice");
  const own = new Map(questionsIn(`practice.${language}`).map((one) => [one.key, one]));
  const unknown = [...own.keys()].find((key) => !english.some((one) => one.key === key));
  if (unknown) throw new Error(`prisma/content/practice.${language}: there is no question with the key ${unknown}`);
  return english.map((one) => {
    const { ask, shows } = own.get(one.key) ?? one;
    return { ...one, ask, shows };
  });
}

/** Of the bank what is asked in a sector, or at a stage; what is asked anywhere is asked in every sector too. */
export function questionsFor({ sector, stage }: PracticeFilter): BankQuestion[] {
  return bank().filter(
    (question) =>
      (!stage || question.stage === stage) && (sector ? [sector, null].includes(question.sector) : !question.sector),
  );
}

export const bankQuestion = (key: string): BankQuestion | null => bank().find((one) => one.key === key) ?? null;

/** Of a folder of content; none when there is no such folder. */
function questionsIn(folder: string): BankQuestion[] {
  const path = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "content", folder);
  if (!existsSync(path)) return [];
  const sectors = z.enum([EVERYWHERE, ...keysOf(SECTORS)]);
  const names = readdirSync(path).filter((name) => name.endsWith(".yaml"));
  return names
    .sort((a, b) => order(a) - order(b) || a.localeCompare(b))
    .flatMap((name) => {
      const sector = sectors.parse(name.slice(0, -".yaml".length));
      const found = file.safeParse(parse(readFileSync(join(path, name), "utf8")));
      if (!found.success) throw new Error(`prisma/content/${folder}/${name}: ${z.prettifyError(found.error)}`);
      return (Object.keys(PRACTICE_STAGES) as PracticeStage[]).flatMap((stage) =>
        (found.data[stage] ?? []).map((one) => ({ ...one, stage, sector: sector === EVERYWHERE ? null : sector })),
      );
    });
}

const order = (name: string): number => (name.startsWith(EVERYWHERE) ? 0 : 1);
