import type { Prisma, Tx } from "@/lib/core/db";
import type { Permission } from "./permissions";
import type { Staff, Viewer } from "./viewer";

// What can be done to many rows at once, as each domain says it; lib/tables/bulk does it row by row.

/** Something to choose before it is done. */
export type BulkChoice =
  | { key: string; label: string; kind: "day" }
  | { key: string; label: string; kind: "choice"; options: Record<string, string> };

/** A row as it stands: `why` is set where nothing would be done with it. */
export interface RowNow {
  /** Changes with everything that matters to the act. */
  stamp: string;
  why?: string;
}

export interface Circumstances {
  actor: Staff;
  /** What was chosen, checked. */
  choices: Record<string, string>;
  now: Date;
}

/** A letter as it will read. */
export interface Letter {
  subject: string;
  text: string;
}

/** What was chosen for one row alone. */
export interface RowGiven {
  /** The id of the template, where it is not that of all. */
  template?: string;
  /** What is written to this one person. */
  line?: string;
  /** As it was shown before it was asked for: what goes out is what was seen. */
  letter?: Letter;
}

/** The letter of a row, or none where it gets none, and what keeps it from going. */
export interface RowLetter {
  to: string;
  letter: Letter | null;
  faults: string[];
}

/** The letters of an act: each is shown as it will read, and may be changed, before anything is done. */
export interface BulkLetters {
  /** Rows may get none. */
  areOptional?: true;
  /** What the words begin from. */
  templates: (viewer: Viewer) => Promise<{ id: string; name: string }[]>;
  write: (tx: Tx, rows: { id: string; given: RowGiven }[], given: Circumstances) => Promise<Map<string, RowLetter>>;
}

/** One row in its turn, as it was when the run was looked at. */
export interface RowInTurn {
  id: string;
  stamp: string;
  given?: RowGiven;
}

export type RowDone =
  | {
      ok: true;
      /** What an undo puts back. */
      before: Prisma.InputJsonObject;
      /** The stamp of the row afterwards. */
      after: string;
      /** A message that this caused, which the run holds back. */
      mailId?: string | null;
    }
  | { ok: false; why: string };

export interface BulkAct {
  key: string;
  /** The verb, as on a button: "Close". */
  label: string;
  /** "will be closed" and "closed", behind a number of rows. */
  will: string;
  done: string;
  needs: Permission;
  /** What readers, candidates or subscribers will notice of it, in a sentence. */
  consequence?: string;
  /** It takes something from many people or readers at once: whoever asks for it has just shown their second factor. */
  asksProof?: true;
  choices?: (viewer: Viewer) => Promise<BulkChoice[]>;
  letters?: BulkLetters;
  /** Done when no row waits any more, in the transaction that ends the run; answers what became of it, in a sentence. */
  afterwards?: (tx: Tx, given: Circumstances) => Promise<string>;
  /** Begun by a page of its own, and not offered among what can be done with rows. */
  isApart?: true;
  /** This many rows at most, where each is to be looked at. */
  most?: number;
  /** This long nobody hears of it, in milliseconds, where that is longer than for other acts. */
  undoMs?: number;
  /** How the rows stand; one that is not there is left out. */
  look: (ids: string[], now: Date, tx: Tx) => Promise<Map<string, RowNow>>;
  /** Does it to one row, locked, in the transaction that writes down that it is done. A refusal has changed nothing. */
  act: (tx: Tx, row: RowInTurn, given: Circumstances) => Promise<RowDone>;
  /** Puts one row back; false or why not, and nothing changed, when it is no longer what the act made of it. */
  undo: (
    tx: Tx,
    row: { id: string; after: string; before: Prisma.JsonObject },
    given: Omit<Circumstances, "choices">,
  ) => Promise<boolean | { why: string }>;
}

/** Why a row was left alone. */
export const CHANGED_MEANWHILE = "Somebody changed it in the meantime";
export const IS_GONE = "It is not there any more";
