import { db } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { slugify } from "@/lib/core/text/text";
import { keepOrigins } from "@/lib/posts/staff/revisions";
import { writtenColumns } from "@/lib/posts/staff/written";
import { Dice } from "./dice";
import { ADVICE, DUTIES, OPENINGS, ROLES, TOPICS, WANTS } from "./phrases";

const PREFIX = "fill-";
const BATCH = 200;
const DAY_MS = 86_400_000;

/** Adds so many generated posts, one a day backwards from yesterday, below the authors and categories that are there. */
export async function fillPosts(count: number, now: Date, tell: (done: number) => void): Promise<void> {
  const first = await db.post.count({ where: { slug: { startsWith: PREFIX } } });
  const [authors, categories] = [await authorIds(), await categoryIds()];
  for (let done = 0; done < count; done += BATCH) {
    const size = Math.min(BATCH, count - done);
    const rows = Array.from({ length: size }, (_, at) => {
      const number = first + done + at;
      const dice = new Dice(`post ${number}`);
      const at8 = new Date(now.getTime() - (number + 1) * DAY_MS);
      return {
        id: dice.uuid(),
        ...written(number, dice),
        authorId: dice.pick(authors).id,
        categoryId: dice.pick(categories).id,
        publishedAt: at8,
        createdAt: at8,
        updatedAt: at8,
      };
    });
    await db.$transaction(async (tx) => {
      await tx.post.createMany({ data: rows });
      await keepOrigins(
        tx,
        rows.map(({ id }) => id),
      );
      await markStale(tx, "posts");
    });
    tell(done + size);
  }
}

/** In an empty database one of each is made, so that posts have somebody to be by and somewhere to stand. */
async function authorIds(): Promise<{ id: string }[]> {
  if ((await db.author.count()) === 0)
    await db.author.create({
      data: { slug: "the-editors", name: "The editors", about: "We write about first jobs." },
      select: { id: true },
    });
  return db.author.findMany({ where: { mergedIntoId: null }, orderBy: { slug: "asc" }, select: { id: true } });
}

async function categoryIds(): Promise<{ id: string }[]> {
  if ((await db.category.count()) === 0)
    await db.category.create({
      data: { slug: "first-jobs", name: "First jobs", description: "Notes on starting work." },
      select: { id: true },
    });
  return db.category.findMany({ where: { mergedIntoId: null }, orderBy: { slug: "asc" }, select: { id: true } });
}

function written(number: number, dice: Dice) {
  const topic = dice.pick(TOPICS);
  const { name } = dice.pick(ROLES);
  const title = `${dice.between(3, 9)} things a ${name} knows about ${topic}`;
  const sections = dice.some([`Before ${topic}`, `During ${topic}`, "What people forget", "A week later"], 3).map(
    (heading) =>
      `## ${heading}\n\n${dice.some([...OPENINGS, ...WANTS], 3).join(" ")}\n\n${dice
        .some([...ADVICE, ...DUTIES], 5)
        .map((line) => `- ${line}`)
        .join("\n")}\n\n${dice.some(ADVICE, 4).join(" ")}`,
  );
  const body = [dice.some([...OPENINGS, ...ADVICE], 4).join(" "), `> ${dice.pick(ADVICE)}`, ...sections].join("\n\n");
  return {
    slug: `${PREFIX}${slugify(title).slice(0, 60).replace(/-+$/, "")}-${number}`,
    ...writtenColumns({ title, summary: dice.pick(ADVICE), body }),
  };
}
