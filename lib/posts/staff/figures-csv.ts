import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { asCsv } from "@/lib/core/text/csv";
import { londonDay } from "@/lib/core/time/dates";
import { appUrl } from "@/lib/core/env";
import { perThousand } from "../types";
import { figureRows, type FiguresWanted } from "./figures";

const HEADER = [
  "article",
  "address",
  "state",
  "published",
  "reads",
  "alert_sign_ups",
  "calls",
  "sign_ups_per_1000_reads",
];

/** The figures of all articles as CSV for spreadsheets. Null for whoever may not see numbers. */
export async function figuresCsv(
  viewer: Viewer,
  wanted: Pick<FiguresWanted, "from" | "until" | "order">,
  now: Date,
): Promise<AsyncGenerator<string> | null> {
  if (!may(viewer, "read:numbers")) return null;
  const rows = (await figureRows(wanted, now)).map(({ title, slug, state, publishedAt, ...counts }) => [
    title,
    appUrl(`/blog/${slug}`),
    state,
    publishedAt ? londonDay(publishedAt) : "",
    String(counts.reads),
    String(counts.alerts),
    String(counts.calls),
    perThousand(counts)?.toFixed(1) ?? "",
  ]);
  return asCsv(HEADER, rows);
}
