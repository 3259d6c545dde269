import { sayMoment } from "@/lib/core/time/say";

interface Note {
  id: string;
  text: string;
  at: Date;
  author: string | null;
}

/** What staff wrote down, newest first. */
export function NotesList({ notes }: { notes: Note[] }) {
  return (
    <ul role="list" className="grid gap-4">
      {notes.map(({ id, text, at, author }) => (
        <li key={id} className="max-w-[44em]">
          <p className="text-sm text-quiet">
            {author ?? "Somebody who has gone"}, {sayMoment(at)}
          </p>
          <p className="break-words whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  );
}
