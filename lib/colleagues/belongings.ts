import type { Handing } from "@/lib/access/handing";
import type { Permission } from "@/lib/access/permissions";
import { clientsOf, giveClients, giveVacancies, vacanciesOf } from "@/lib/clients/handing-over";
import type { Tx } from "@/lib/core/db";
import { giveJobCopies, jobCopiesOf } from "@/lib/jobs/staff/working-copies";
import { giveWorkingCopies, workingCopiesOf } from "@/lib/posts/staff/working-copies";

/** What belongs to one colleague and can be given to another, in the transaction in which somebody leaves. */
interface Belonging {
  /** One of them and several, as a sentence counts them. */
  noun: string;
  nouns: string;
  /** Whoever may not do this cannot take them over. */
  needs: Permission;
  count: (tx: Tx, staffId: string) => Promise<number>;
  /** Answers how many went. */
  give: (tx: Tx, handing: Handing) => Promise<number>;
}

/** Calls to come are not among them: each is a move of its own, by the rules of the diaries, and is mailed. */
export const BELONGINGS: Belonging[] = [
  { noun: "client", nouns: "clients", needs: "write:clients", count: clientsOf, give: giveClients },
  { noun: "vacancy", nouns: "vacancies", needs: "write:clients", count: vacanciesOf, give: giveVacancies },
  {
    noun: "unsaved draft of a job",
    nouns: "unsaved drafts of jobs",
    needs: "write:jobs",
    count: jobCopiesOf,
    give: giveJobCopies,
  },
  {
    noun: "unsaved draft of an article",
    nouns: "unsaved drafts of articles",
    needs: "write:posts",
    count: workingCopiesOf,
    give: giveWorkingCopies,
  },
];
