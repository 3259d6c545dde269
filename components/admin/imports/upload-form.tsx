"use client";

import { type ChangeEvent, useState } from "react";
import { TickField } from "@/components/ui/choices";
import { FileField, TextField } from "@/components/ui/field";
import { Button } from "@/components/ui/button";

const MOST_BYTES = 50 * 1024 * 1024;

/** One list, and what is wanted of it. A plain form: it works without script, which only looks at the size beforehand. */
export function UploadForm() {
  const [tooLarge, setTooLarge] = useState(false);
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => setTooLarge((target.files?.[0]?.size ?? 0) > MOST_BYTES);
  return (
    <form
      action="/admin/jobs/import/file"
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => tooLarge && event.preventDefault()}
      className="grid max-w-140 gap-5"
    >
      <FileField
        name="file"
        label="The list"
        accept=".csv,.txt,.tsv,text/csv"
        hint="A CSV of up to 50 MB, with a header. Commas, semicolons and tabs are told apart by themselves."
        error={
          tooLarge ? "This file has more than 50 MB. Send it in parts, or have it taken in by the command" : undefined
        }
        onChange={look}
        required
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
