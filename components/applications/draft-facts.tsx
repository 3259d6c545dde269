"use client";

import { useForm } from "@/components/ui/form-context";
import type { Question } from "@/lib/applications/questions/vocabulary";

/** What the form says of its draft: the version that it shows, and the questions as it asks them. */
export function DraftFacts({ questions }: { questions: Question[] }) {
  const version = [useForm()?.values.$version ?? "0"].flat()[0];
  const asked = JSON.stringify(Object.fromEntries(questions.map(({ id, version }) => [id, version])));
  return (
    <>
      <input type="hidden" name="$version" value={version} readOnly />
      <input type="hidden" name="$asked" value={asked} readOnly />
    </>
  );
}
