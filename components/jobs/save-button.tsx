"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

/** What is done with the job that a form names. */
export type SaveAction = (form: FormData) => Promise<void>;

/**
 * Around save buttons, one or a list of them: the one that is pressed says which job it is about. The action is for people
 * without script; site.js puts and deletes `/api/saved-jobs/SLUG` instead.
 */
export function SaveForm({ action, children }: { action: SaveAction; children: ReactNode }) {
  return (
    <form action={action} data-saving="">
      {children}
    </form>
  );
}

type Props = {
  slug: string;
  /** "Graduate marketing assistant at Calder & Finch" */
  job: string;
  saved?: boolean;
  look?: "glyph" | "words";
};

/** Keeps a job for later. A visitor is led to sign-in. On kept pages site.js fills in what is saved already. */
export function SaveButton({ slug, job, saved = false, look = "glyph" }: Props) {
  const pressed = { type: "submit", name: "job", value: slug, "data-save": "", "aria-pressed": saved } as const;
  if (look === "glyph")
    return <IconButton icon="bookmark" label={`Save ${job}`} className="print:hidden" {...pressed} />;
  return (
    <Button
      look="plain"
      wide
      icon="bookmark"
      className="group/icon aria-pressed:[&_svg]:fill-current print:hidden"
      {...pressed}
    >
      Save it for later
    </Button>
  );
}
