"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { sayTime } from "@/lib/core/time/say";

const EVERY_MS = 30_000;

type News = { savedBy: string | null; savedAt: string };

/**
 * Says that a colleague has saved the job while it is open here. Asks while the page is looked at, by the ETag it began
 * from.
 */
export function Overtaken({ id, version }: { id: string; version: string }) {
  const [news, setNews] = useState<News>();

  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      const headers = { "if-none-match": `"${version}"` };
      const answer = await fetch(`/admin/jobs/${id}/state`, { headers, cache: "no-store" }).catch(() => null);
      if (answer?.status === 200) setNews((await answer.json()) as News);
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [id, version]);

  if (!news) return null;
  return (
    <Notice
      tone="warn"
      isOutcome
      title={`${news.savedBy ?? "Somebody"} saved this job at ${sayTime(new Date(news.savedAt))}`}
    >
      You will be shown both when you save: nothing of yours or theirs is lost.
    </Notice>
  );
}
