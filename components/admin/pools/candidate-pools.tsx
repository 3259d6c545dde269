import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { POOL_STATES, type PoolState } from "@/lib/candidates/pool-input";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayShortDay } from "@/lib/core/time/say";

type Props = {
  pools: { id: string; name: string; state: PoolState; until: LocalDate | null }[];
  others: { id: string; name: string }[];
  /** Asks them; left out for whoever may not. */
  ask?: (form: FormData) => Promise<void>;
  /** Why they were not asked. */
  said?: string;
};

/** The talent pools of a candidate, and the way to ask them into another. */
export function CandidatePools({ pools, others, ask, said }: Props) {
  return (
    <section id="pools" className="grid gap-3">
      <h2 className="text-lg">Talent pools</h2>
      {said && <p role="status">{said}</p>}
      {pools.length === 0 ? (
        <p className="text-quiet">They are in none.</p>
      ) : (
        <ul role="list" className="border-t border-line">
          {pools.map(({ id, name, state, until }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2.5">
              <a href={`/admin/pools/${id}`}>{name}</a>
              <span className="text-quiet">{until ? `In it until ${sayShortDay(until)}` : POOL_STATES[state]}</span>
            </li>
          ))}
        </ul>
      )}
      {ask && others.length > 0 && (
        <form action={ask} className="flex flex-wrap items-end gap-3">
          <SelectField
            name="pool"
            label="Ask them into"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button size="desk" look="plain">
            Ask them by email
          </Button>
        </form>
      )}
    </section>
  );
}
