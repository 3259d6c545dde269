"use client";

import { useState } from "react";
import { useForm } from "@/components/ui/form-context";
import type { Question } from "@/lib/applications/questions/vocabulary";
import { firstOf } from "@/lib/core/forms/first-of";

/** What the form says of its draft: the version that it shows, the questions as it asks them, and which open page it is. */
export function DraftFacts({ questions, page: drawn }: { questions: Question[]; page: string }) {
  const [page] = useState(drawn);
  const version = firstOf(useForm()?.values.$version ?? "0");
  const asked = JSON.stringify(Object.fromEntries(questions.map(({ id, version }) => [id, version])));
  return (
    <>
      <input type="hidden" name="$version" value={version} readOnly />
      <input type="hidden" name="$asked" value={asked} readOnly />
      <input type="hidden" name="$page" value={page} readOnly />
    </>
  );
}
