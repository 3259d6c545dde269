import { DeskSection, Nothing } from "@/components/admin/desk-section";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/components/ui/form-state";
import type { NoteForStaff } from "@/lib/applications/staff/notes";
import { sayMoment } from "@/lib/core/time/say";
import { BesideNoteForm } from "./beside-forms";

type Props = {
  notes: NoteForStaff[];
  /** Null for whoever may not write. */
  write: FormAction | null;
  /** Colleagues whom the last note names and who may not read it. */
  untold?: string;
};

/** What staff wrote down, and the box to write more, with who may ask to read it. */
export function Notes({ notes, write, untold }: Props) {
  return (
    <DeskSection id="notes" title="Notes" count={notes.length}>
      {untold && (
        <Notice tone="warn" isOutcome title={`Not told: ${untold}`}>
          The note is kept, but they may not read applications, so it is not on their Today.
        </Notice>
      )}
      {write && <BesideNoteForm key={notes.length} action={write} />}
      {notes.length === 0 && <Nothing>Nobody has written anything down yet.</Nothing>}
      <ol role="list" className="grid gap-4">
        {notes.map(({ id, at, by, text, names }) => (
          <li key={id} className="border-s-3 border-line ps-4">
            <p className="max-w-[44em] break-words whitespace-pre-line">{text}</p>
            <p className="text-sm text-quiet">
              {by}, {sayMoment(at)}
              {names.length > 0 && `. On the Today of ${names.join(" and ")}`}
            </p>
          </li>
        ))}
      </ol>
    </DeskSection>
  );
}
