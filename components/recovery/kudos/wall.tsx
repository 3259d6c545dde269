import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { RELATION_SAID, STRENGTHS } from "@/lib/recovery/kudos-input";
import type { OwnKudos } from "@/lib/recovery/kudos/wall";
import { Said } from "./said";
import { TagForm } from "./tag-form";

/** What can be done with words: each is one press. */
export interface KudosActs {
  keep: () => Promise<void>;
  hide: () => Promise<void>;
  look: () => Promise<void>;
  drop: () => Promise<void>;
  report: () => Promise<void>;
  tag: FormAction;
}

type CardProps = { kudos: OwnKudos; acts: KudosActs; stop: (useId: string) => () => Promise<void> };

/** Words on the wall, with whom they are from, and what may be done with them. */
export function KudosCard({ kudos, acts, stop }: CardProps) {
  const { id, state, strengths, permission, uses } = kudos;
  if (state === "held") return <HeldCard kudos={kudos} acts={acts} />;
  const about = <VisuallyHidden>: the words of {kudos.from}</VisuallyHidden>;
  return (
    <li className="grid gap-4 border-t border-line py-6">
      <Said {...kudos} />
      <p className="text-sm text-quiet">
        {from(kudos)}
        {permission === "private" && ". They asked to keep it between the two of you"}
      </p>
      {strengths.length > 0 && (
        <ul role="list" className="flex flex-wrap gap-2" aria-label="What it shows">
          {strengths.map((key) => (
            <li key={key}>
              <Badge tone="good">{STRENGTHS[key]}</Badge>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {state !== "kept" && (
          <Press act={acts.keep} look={state === "waiting" ? "brand" : "plain"}>
            {state === "waiting" ? "Keep it" : "Show it again"}
            {about}
          </Press>
        )}
        {state !== "hidden" && <Press act={acts.hide}>Hide it{about}</Press>}
      </div>
      {uses.map((use) => (
        <div
          key={use.id}
          className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-sand px-4 py-2"
        >
          <p className="text-sm">Shown with your application for {use.job}</p>
          <Press act={stop(use.id)}>Stop showing it{about}</Press>
        </div>
      ))}
      <details>
        <summary className="w-fit cursor-pointer py-1 text-sm font-semibold text-brand">
          File it, report it, remove it{about}
        </summary>
        <div className="grid gap-6 pt-4">
          <TagForm id={id} action={acts.tag} strengths={strengths} />
          <LastResorts acts={acts} about={about} />
        </div>
      </details>
    </li>
  );
}

const from = ({ from, relation, givenAt }: OwnKudos) =>
  `${from}, ${RELATION_SAID[relation].replace("they", "you")}, ${sayDay(londonDay(givenAt), { year: true, weekday: false })}`;

function HeldCard({ kudos, acts }: { kudos: OwnKudos; acts: KudosActs }) {
  const about = <VisuallyHidden>: what came on {sayDay(londonDay(kudos.givenAt))}</VisuallyHidden>;
  return (
    <li className="grid gap-3 border-t border-line py-6">
      <h3 className="text-lg">Something came that may not be kind</h3>
      <p className="max-w-[38em] text-quiet">
        It came on {sayDay(londonDay(kudos.givenAt))}, and has a word in it that often hurts, or an address of somebody
        you may not know. You need not read it. It may also be a joke among friends: you know them, we do not.
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Press act={acts.look}>Show it to me{about}</Press>
        <Press act={acts.drop}>Remove it unread{about}</Press>
        <Press act={acts.report}>Let the agency look at it{about}</Press>
      </div>
    </li>
  );
}

function LastResorts({ acts, about }: { acts: KudosActs; about: ReactNode }) {
  return (
    <div className="grid gap-3 border-t border-line pt-5">
      <p className="max-w-[38em] text-sm text-quiet">
        Does it hurt, or come from somebody who should leave you alone? Report it: then, and only then, somebody here
        reads it, and ends the link it came by if it should. Removed is for ever.
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Press act={acts.report}>Report it{about}</Press>
        <Press act={acts.drop} look="danger">
          Remove it{about}
        </Press>
      </div>
    </div>
  );
}

function Press({
  act,
  look = "plain",
  children,
}: {
  act: () => Promise<void>;
  look?: "brand" | "plain" | "danger";
  children: ReactNode;
}) {
  return (
    <form action={act}>
      <Button type="submit" size="little" look={look}>
        {children}
      </Button>
    </form>
  );
}
