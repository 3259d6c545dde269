import { addDays, londonDay, wallTime } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { slugify } from "@/lib/core/text";
import { writtenColumns } from "@/lib/posts/writing";
import type { Progress } from "../progress";
import { chance, type Chance, idOf } from "./random";
import { ASKS, OFFERS, TEAM, TRADES } from "./trades";

const BATCH = 200;

/** Adds so many articles of the last three years, numbered on from those that are there, by the authors who are there. */
export async function fillPosts(count: number, now: Date, bar: Progress): Promise<void> {
  if (count === 0) return;
  const [authors, categories] = await Promise.all([authorIds(), categoryIds()]);
  const first = await nextNumber();
  for (let done = 0; done < count; done += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - done) }, (_, at) => first + done + at);
    const data = numbers.map((number) => {
      const by = chance(`post ${number}`);
      return { ...postAt(number, by, now), authorId: by.oneOf(authors), categoryId: by.oneOf(categories) };
    });
    await db.$transaction(async (tx) => {
      await tx.post.createMany({ data });
      await markStale(tx, "posts");
    });
    bar.at(done + numbers.length, count);
  }
}

/** The address of a generated post ends with its number. */
async function nextNumber(): Promise<number> {
  const [row] = await db.$queryRaw<{ next: number }[]>`
    SELECT coalesce(max(substring(slug from '-note-(\\d+)$')::int), -1) + 1 AS next FROM post_slug WHERE slug ~ '-note-\\d+$'`;
  return row?.next ?? 0;
}

async function authorIds(): Promise<string[]> {
  const one = { slug: "the-editors", name: "The editors", about: "We write about first jobs." };
  if ((await db.author.count()) === 0) await db.author.create({ data: { id: idOf("filled author"), ...one } });
  return (await db.author.findMany({ orderBy: { slug: "asc" }, select: { id: true } })).map(({ id }) => id);
}

async function categoryIds(): Promise<string[]> {
  const one = { slug: "notes", name: "Notes", description: "Short notes on first jobs." };
  if ((await db.category.count()) === 0) await db.category.create({ data: { id: idOf("filled category"), ...one } });
  return (await db.category.findMany({ orderBy: { slug: "asc" }, select: { id: true } })).map(({ id }) => id);
}

function postAt(number: number, by: Chance, now: Date) {
  const trade = by.oneOf(TRADES);
  const role = by.oneOf(trade.titles).toLowerCase();
  const heading = by.oneOf(HEADINGS);
  const title = heading.replace("*", role);
  const morning = wallTime(addDays(londonDay(now), -by.between(1, 1095)), 8, 0);
  const body = [
    `This note is about the first year as a ${role}: what the days are like, and what helps.`,
    ...["What the days are like", "What they ask for", "What you get for it"].flatMap((part, at) => [
      `## ${part}`,
      sentences(by, at, trade.duties, trade.skills),
    ]),
    `> ${by.oneOf(ASKS)}`,
    "Have a look at the [jobs that are open](/jobs), and tell us what you are after.",
  ].join("\n\n");
  return {
    id: idOf(`filled post ${number}`),
    slug: `${slugify(title).slice(0, 60).replace(/-+$/, "")}-note-${number}`,
    ...writtenColumns({ title, summary: `A day, a year and a salary as a ${role}.`, body }),
    publishedAt: morning,
    createdAt: morning,
    updatedAt: morning,
  };
}

const HEADINGS = [
  "A first year as *",
  "What a week as * is like",
  "How to become * without knowing anyone",
  "Five questions to ask before you start as *",
] as const;

function sentences(by: Chance, part: number, duties: readonly string[], skills: readonly string[]): string {
  const days = by.someOf(duties, 3).map((duty) => `You ${duty}.`);
  const asks = [...by.someOf(ASKS, 2), `Many ask for ${by.someOf(skills, 2).join(" and ")}.`];
  const gets = by.someOf(OFFERS, 2);
  return [by.oneOf(TEAM), ...([days, asks, gets][part] ?? [])].join(" ");
}
