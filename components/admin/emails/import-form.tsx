import { FileField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

const COLUMNS = [
  "email",
  "q",
  "place",
  "radius",
  "sector",
  "frequency",
  "consent_wording",
  "consent_at",
  "consent_source",
];

/** One CSV file; what was refused comes back row by row. */
export function ImportForm({ action }: { action: FormAction }) {
  return (
    <div className="grid max-w-160 gap-6">
      <div className="grid gap-2">
        <p>
          A CSV file with these columns; those of the search may be empty, and nothing in all of them means every new
          job:
        </p>
        <p className="font-mono text-sm break-words">{COLUMNS.join(", ")}</p>
      </div>
      <ActionForm action={action} className="grid gap-4">
        <FileField name="list" label="The list" accept=".csv,text/csv" hint="At most 20,000 rows" required />
        <Submit size="desk" sending="Taking in…">
          Take it in
        </Submit>
      </ActionForm>
    </div>
  );
}
