"use client";

import { type ChangeEvent, type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { TickField } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField, TextField } from "@/components/ui/field";
import { Button } from "@/components/ui/button";

const MOST_BYTES = 50 * 1024 * 1024;

const NONE = "Choose the list first";
const wrongWith = (file: File | undefined) =>
  file && file.size > MOST_BYTES
    ? "This file has more than 50 MB. Send it in parts, or have it taken in by the command"
    : undefined;

/** One list, and what is wanted of it. A plain form: it works without script, which only looks at the file beforehand. */
export function UploadForm() {
  const [wrong, setWrong] = useState<string>();
  const summary = useRef<HTMLDivElement>(null);
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => setWrong(wrongWith(target.files?.[0]));

  function check(event: FormEvent<HTMLFormElement>) {
    const { files } = event.currentTarget.elements.namedItem("file") as HTMLInputElement;
    const found = wrongWith(files?.[0]) ?? (files?.length ? undefined : NONE);
    if (!found) return;
    event.preventDefault();
    flushSync(() => setWrong(found));
    summary.current?.focus();
  }
  return (
    <form
      action="/admin/jobs/import/file"
      method="post"
      encType="multipart/form-data"
      noValidate
      onSubmit={check}
      className="grid max-w-140 gap-5"
    >
      {wrong && <ErrorSummary ref={summary} problems={[{ href: "#file", text: wrong }]} />}
      <FileField
        name="file"
        label="The list"
        accept=".csv,.txt,.tsv,text/csv"
        hint="A CSV of up to 50 MB, with a header. Commas, semicolons and tabs are told apart by themselves."
        error={wrong}
        onChange={look}
      />
      <Choices />
      <div>
        <Button type="submit" size="desk">
          Look through it
        </Button>
      </div>
    </form>
  );
}

/** What is wanted of a list: where it is from, whether it goes public, until when. */
export function Choices({ start }: { start?: { source: string | null; publish: boolean; closesOn: string | null } }) {
  return (
    <>
      <TextField
        name="source"
        label="Where it is from"
        optional
        defaultValue={start?.source ?? ""}
        placeholder="broadbean"
        hint="With its numbers it says which job is which: the same list next month must have the same name."
      />
      <TickField
        name="publish"
        label="Make the jobs public at once"
        hint="Otherwise new ones are drafts. What may not be public is refused."
        defaultChecked={start?.publish}
      />
      <TextField name="closesOn" label="Last day to apply" type="date" optional defaultValue={start?.closesOn ?? ""} />
    </>
  );
}
