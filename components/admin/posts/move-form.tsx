import { FileField, TextField } from "@/components/ui/field";
import { Button } from "@/components/ui/button";

/** One file, and where the old site was. A plain form: it works without script. */
export function MoveForm() {
  return (
    <form action="/admin/posts/move/file" method="post" encType="multipart/form-data" className="grid max-w-140 gap-4">
      <FileField
        name="file"
        label="The export"
        accept=".xml,.json,.zip"
        hint="WordPress (XML), Ghost (JSON), or a ZIP of Markdown files with their pictures; at most 32 MB. A ZIP of an XML or JSON is taken too."
        required
      />
      <TextField
        name="site"
        label="Where the old site is"
        type="url"
        placeholder="https://old.example"
        hint="For pictures that the file names without it, as Ghost does"
        optional
      />
      <div>
        <Button type="submit" size="desk">
          Look through it
        </Button>
      </div>
    </form>
  );
}
