import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { writtenColumns } from "../staff/written";
import { digestOf, isOfOurs, unfinished } from "./digest";
import { fittingSummary, fittingTitle } from "./fitting";
import type { FoundPost, OldSite } from "./found";
import { Pictures, type PictureWays } from "./pictures";
import { addOutcome, emptyReport, type MoveReport, type PostOutcome } from "./report";
import { createMoved, slugToGive, type ToSave, updateMoved, wantedSlug } from "./saving";
import { Shelves } from "./shelves";
import { type MarkdownFrom, type MovedText, textOf } from "./text-of";

export interface Ways extends PictureWays {
  markdownFrom: MarkdownFrom;
}

export interface MoveOptions {
  isDryRun: boolean;
  /** Who has it done; null for a command. */
  actorId: string | null;
  /** Told after each post. Answers false to stop there. */
  tell?: (report: MoveReport, share: number) => boolean | undefined;
}

/**
 * Moves the posts of an old site in. Each is one transaction, so that a run which ends in the middle can be started again:
 * what is here already is known by where it came from, and is changed only where nobody has changed it here.
 */
export async function moveIn(site: OldSite, ways: Ways, options: MoveOptions, now: Date): Promise<MoveReport> {
  const report = emptyReport(site.says, options.isDryRun);
  const run = new Run(site, ways, options);
  await run.open();
  for await (const found of site.posts()) {
    if (found.kind === "left-out")
      addOutcome(report, { name: found.name, outcome: "left-out", slug: null, remarks: [found.why] });
    else addOutcome(report, await run.settle(found.post, now));
    run.count(report);
    if (options.tell?.(report, site.share()) === false) break;
  }
  report.remarks.push(...site.remarks());
  return report;
}

const BEFORE = { id: true, slug: true, version: true, movedVersion: true, movedDigest: true, binnedAt: true } as const;

/**
 * Somebody changed it here, or threw it away; or it came back in an export of ours, which does not know what the old
 * site said.
 */
const isKept = (
  before: { version: number; movedVersion: number | null; movedDigest: string | null; binnedAt: Date | null },
  { ours }: FoundPost,
) => before.binnedAt !== null || before.movedVersion !== before.version || (!ours && isOfOurs(before.movedDigest));

class Run {
  #shelves: Shelves;
  #pictures: Pictures;
  /** Addresses given out in a dry run, where the database knows nothing of them. */
  #given = new Set<string>();
  #picturesMissing = 0;
  #picturesShown = 0;

  constructor(
    private readonly site: OldSite,
    private readonly ways: Ways,
    private readonly options: MoveOptions,
  ) {
    this.#shelves = new Shelves(options.isDryRun);
    this.#pictures = new Pictures(site, ways);
  }

  /** What our own export has beside its posts comes first: posts find it there. */
  async open(): Promise<void> {
    await this.#shelves.open();
    for (const author of this.site.authors ?? []) await this.#shelves.author(author, []);
    for (const category of this.site.categories ?? []) await this.#shelves.category(category, []);
    for (const { src, alt } of this.options.isDryRun ? [] : (this.site.pictures ?? []))
      await this.#pictures.get(src, alt, "");
  }

  count(report: MoveReport): void {
    report.pictures = this.options.isDryRun ? this.#picturesShown : this.#pictures.taken;
    report.picturesMissing = this.#picturesMissing;
    report.newAuthors = this.#shelves.newAuthors;
    report.newCategories = this.#shelves.newCategories;
  }

  async settle(found: FoundPost, now: Date): Promise<PostOutcome> {
    const name = found.title || found.slug || found.externalId;
    const digest = digestOf(found);
    const before = await this.#before(found);
    const said = (outcome: PostOutcome["outcome"], remarks: string[] = []) => ({
      name,
      outcome,
      slug: before?.slug ?? null,
      remarks,
    });
    if (before && isKept(before, found)) return said("kept");
    if (before?.movedDigest === digest) return said("unchanged");
    const remarks = [...found.remarks];
    const moved = textOf(found.body, this.ways.markdownFrom, remarks);
    if ("why" in moved) return { name, outcome: "left-out", slug: null, remarks: [moved.why, ...remarks] };
    const post = await this.#complete({ found, moved, digest, remarks });
    const outcome = before ? "updated" : "created";
    if (this.options.isDryRun) {
      const slug = before?.slug ?? (await slugToGive(wantedSlug(found, post.text.title), this.#given, remarks));
      this.#given.add(slug);
      return { name, outcome, slug, remarks };
    }
    const saved = before ? await updateMoved(post, before, now) : await createMoved(post, now);
    // Another run was faster with this post, or somebody saved it meanwhile: what is there now decides.
    return saved ? { name, outcome, slug: saved.slug, remarks } : this.settle(found, now);
  }

  async #before({ ours, externalId }: FoundPost) {
    if (ours && isUuid(ours.id)) return db.post.findUnique({ where: { id: ours.id }, select: BEFORE });
    const where = { source_externalId: { source: this.site.source, externalId } };
    return db.post.findUnique({ where, select: BEFORE });
  }

  async #complete({
    found,
    moved,
    digest,
    remarks,
  }: {
    found: FoundPost;
    moved: MovedText;
    digest: string;
    remarks: string[];
  }): Promise<ToSave> {
    const { idOf, isWhole } = await this.#settlePictures(found, moved, remarks);
    const body = moved.pictures.settled(moved.markdown, idOf, this.site.address);
    const { bodyMarkdown, bodyHtml, bodyText } = writtenColumns({ title: "", summary: "", body });
    const isEmpty = found.publishedAt !== null && !bodyText.trim();
    if (isEmpty) remarks.push("It has no text, so it is a draft");
    const title = fittingTitle(found.title, bodyText, remarks);
    const summary = found.ours ? found.summary : fittingSummary(found.summary, bodyText, remarks);
    return {
      found,
      source: this.site.source,
      digest: isWhole ? digest : unfinished(digest),
      text: { title, summary, bodyMarkdown, bodyHtml, bodyText },
      authorId: await this.#shelves.author(found.author, remarks),
      categoryId: await this.#shelves.category(found.category, remarks),
      imageId: (found.picture && idOf.get(found.picture.src)) ?? null,
      publishedAt: isEmpty ? null : found.publishedAt,
      remarks,
      actorId: this.options.actorId,
    };
  }

  /** Every picture that the post shows, by its address; null for one that could not be had, which is told of. */
  async #settlePictures(found: FoundPost, { pictures }: MovedText, remarks: string[]) {
    const idOf = new Map<string, string | null>();
    const wanted = [...(found.picture ? [found.picture] : []), ...pictures.shown.map(({ src }) => ({ src, alt: "" }))];
    this.#picturesShown += new Set(wanted.map(({ src }) => src)).size;
    if (this.options.isDryRun) return { idOf, isWhole: true };
    for (const { src, alt } of wanted) {
      if (idOf.has(src)) continue;
      const outcome = await this.#pictures.get(src, alt, found.externalId);
      idOf.set(src, "id" in outcome ? outcome.id : null);
      if ("id" in outcome) continue;
      this.#picturesMissing++;
      remarks.push(`A picture could not be had: ${src.slice(0, 200)}: ${outcome.why}`);
    }
    return { idOf, isWhole: [...idOf.values()].every((id) => id !== null) };
  }
}
