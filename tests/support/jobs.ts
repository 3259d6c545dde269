import { db } from "@/lib/core/db";

interface JobFacts {
  slug: string;
  title?: string;
  employerName?: string;
  isConfidential?: boolean;
  publishedAt?: Date | null;
  closesAt?: Date;
  withdrawnAt?: Date;
}

/** A job as tests of applying and saving need one: published on 1 November 2026 and open until the year's end unless said otherwise. */
export function aJob({ slug, ...facts }: JobFacts) {
  return db.job.create({
    data: {
      slug,
      title: "Junior planner",
      employerName: "Calder & Finch",
      descriptionHtml: "<p>Plan things.</p>",
      descriptionText: "Plan things.",
      publishedAt: new Date("2026-11-01T09:00:00Z"),
      closesAt: new Date("2027-01-01T00:00:00Z"),
      advertKey: slug,
      places: { create: { position: 0, name: "Leeds", region: "yorkshire", country: "GB" } },
      ...facts,
    },
    select: { id: true, slug: true },
  });
}
