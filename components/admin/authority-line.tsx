import { GIVEN_HOW, type AuthorityScope, type GivenHow } from "@/lib/clients/vocabulary";
import { type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

export interface AuthorityFacts {
  scope: AuthorityScope;
  by: string | null;
  how: GivenHow | null;
  on: LocalDate | null;
  until: LocalDate | null;
  run: { source: string; by: string | null; at: Date; fileName: string | null } | null;
}

const COVERS: Record<AuthorityScope, string> = {
  client: "for all jobs of this client",
  vacancy: "for this vacancy",
  job: "for this job",
  import: "",
  "before-records": "",
};

const day = (at: LocalDate) => sayDay(at, { weekday: false, year: true });

/** By whose word a job is advertised, in one sentence. */
export function sayAuthority({ scope, by, how, on, until, run }: AuthorityFacts): string {
  if (scope === "before-records") return "Published before authorities were recorded.";
  if (run) {
    const file = run.fileName ? `, file ${run.fileName}` : "";
    const runner = run.by ? `by ${run.by}, who answers for it` : "by the machine";
    return `Imported from ${run.source}${file} on ${day(londonDay(run.at))} ${runner}.`;
  }
  const given = `Given ${by ? `by ${by} ` : ""}${how ? `${GIVEN_HOW[how]} ` : ""}${on ? `on ${day(on)} ` : ""}${COVERS[scope]}`;
  return until ? `${given}, until ${day(until)}.` : `${given}.`;
}
