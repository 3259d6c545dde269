"use client";

import { Fieldset } from "@/components/ui/fieldset";
import { Tick } from "@/components/ui/tick";
import { type ShareKind, SHARES } from "@/lib/recovery/sharing-input";

type Props = {
  kinds: ShareKind[];
  ticked?: ShareKind[];
  applicationId: string | null;
};

/** What to bring along to a call. The names begin with $: they are no part of the call's own form. */
export function BringTicks({ kinds, ticked = [], applicationId }: Props) {
  if (kinds.length === 0) return null;
  return (
    <>
      {applicationId && <input type="hidden" name="$application" value={applicationId} />}
      <Fieldset
        legend="What may we read before we talk?"
        optional
        id="bring"
        hint="Only what you tick, only for this call. Until it begins you can take it back; a week after it we see it no more."
      >
        {kinds.map((kind) => (
          <Tick
            key={kind}
            name="$bring"
            value={kind}
            label={SHARES[kind].label}
            hint={SHARES[kind].hint}
            defaultChecked={ticked.includes(kind)}
          />
        ))}
      </Fieldset>
    </>
  );
}
