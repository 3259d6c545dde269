import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { DEEDS, inWords, SUBJECTS } from "@/lib/audit/vocabulary";
import { NOBODY } from "@/lib/audit/schema";

export interface AuditAsked {
  who?: string;
  what?: string;
  from?: string;
  until?: string;
  q?: string;
}

type Props = { asked: AuditAsked; actors: { id: string; name: string }[] };

/** What to look for in the record, as one form whose address can be sent on. */
export function AuditFilters({ asked, actors }: Props) {
  const people = [
    ...actors.map(({ id, name }) => ({ value: id, label: name })),
    { value: NOBODY, label: "Nobody: the site by itself" },
  ];
  return (
    <form role="search" aria-label="The record" className="mb-5 grid gap-x-3 gap-y-3 sm:grid-cols-2 lg:grid-cols-6">
      <SelectField name="who" label="Who" prompt="Anybody" options={people} defaultValue={asked.who} />
      <SelectField
        name="what"
        label="What"
        prompt="Everything"
        options={DEED_OPTIONS}
        defaultValue={asked.what}
        className="lg:col-span-2"
      />
      <TextField type="date" name="from" label="From" defaultValue={asked.from} />
      <TextField type="date" name="until" label="Until" defaultValue={asked.until} />
      <TextField type="search" name="q" label="Id or job number" defaultValue={asked.q} />
      <div className="flex flex-wrap gap-2 sm:col-span-2 lg:col-span-6">
        <Button size="desk">Show these</Button>
        <Button size="desk" look="plain" href="/admin/audit">
          Show everything
        </Button>
      </div>
    </form>
  );
}

/** A kind of thing, then what is done to it, indented as a select can. */
const DEED_OPTIONS = Object.entries(SUBJECTS).flatMap(([subject, label]) => [
  { value: subject, label },
  ...Object.keys(DEEDS)
    .filter((deed) => deed.startsWith(`${subject}.`))
    .map((deed) => ({
      value: deed,
      label: `\u2003${label}: ${inWords(deed.slice(subject.length + 1)).toLowerCase()}`,
    })),
]);
