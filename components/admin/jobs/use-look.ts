"use client";

import { type RefObject, useEffect, useState } from "react";
import type { JobFields } from "@/lib/jobs/form-input";
import type { JobDetails } from "@/lib/jobs/types";
import type { Completeness } from "@/lib/jobs/staff/completeness";
import type { JobCheck } from "@/lib/jobs/staff/checks";
import { fieldsIn } from "../editing/form-fields";
import { EDITED_JOB } from "./edited-job";

export type Twin = { id: string; title: string; employerName: string; places: string[]; state: string };
export type Look = { job: JobDetails; head: { title: string; description: string }; twins: Twin[] };

/** What stands beside a form while it is written. */
export interface Beside {
  look: Look;
  checks: JobCheck[];
  completeness: Completeness;
}

const REST_MS = 350;

/** The look and the checks of the form within this place, made anew whenever somebody rests. */
export function useBeside(
  place: RefObject<HTMLElement | null>,
  { id, start, currency, closes }: { id: string | null; start: Beside; currency: string; closes: boolean },
): Beside {
  const [beside, setBeside] = useState(start);

  useEffect(() => {
    const form = place.current?.querySelector<HTMLFormElement>("form#job");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    const refresh = async () => {
      const fields = fieldsIn(form, EDITED_JOB.names) as JobFields;
      const mine = ++turn;
      const [{ jobChecksOf }, { completenessOf }] = await Promise.all([
        import("@/lib/jobs/staff/checks"),
        import("@/lib/jobs/staff/completeness"),
      ]);
      if (mine !== turn) return;
      const now = new Date(performance.timeOrigin + performance.now());
      const checks = jobChecksOf(fields, { now, currency });
      setBeside((before) => ({ ...before, checks, completeness: completenessOf(fields, { closes }) }));
      const look = await asked(id, fields);
      if (look && mine === turn) setBeside((before) => ({ ...before, look }));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), REST_MS);
    };
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    return () => {
      clearTimeout(timer);
      turn++;
      form.removeEventListener("input", later);
      form.removeEventListener("change", later);
    };
  }, [place, id, currency, closes]);

  return beside;
}

/** Null where the line is broken or somebody is signed out: the last look stays, and the keeper says what is the matter. */
async function asked(id: string | null, fields: JobFields): Promise<Look | null> {
  try {
    const answer = await fetch("/admin/jobs/look", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id, fields }),
    });
    return answer.ok ? revived((await answer.json()) as Look) : null;
  } catch {
    return null;
  }
}

/** JSON has no dates. */
function revived(look: Look): Look {
  const { publishedAt, updatedAt, closesAt } = look.job;
  const [from, at, until] = [publishedAt, updatedAt, closesAt].map((given) => new Date(given)) as [Date, Date, Date];
  return { ...look, job: { ...look.job, publishedAt: from, updatedAt: at, closesAt: until } };
}
