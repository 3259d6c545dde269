import { WallColumn, WallColumns, WallSheet } from "@/components/recovery/wall-sheet";
import { Badge } from "@/components/ui/badge";
import type { DebriefContent } from "@/lib/recovery/debrief-input";
import { CONTROLS, DEBRIEF_STAGES, THEMES } from "@/lib/recovery/learning/words";
import type { SmallThing } from "@/lib/recovery/learning/small-things";

type Props = {
  content: DebriefContent;
  /** As people say it. */
  day: string;
  small: SmallThing;
  as?: "h1" | "h2";
};

/** What fits into a line that can be read from across the room. */
const LINE_LETTERS = 90;

/** A debrief on one page, for the wall as much as for the screen. */
export function DebriefSheet({ content, day, small, as }: Props) {
  const { about, stage, wentWell, threw, themes, change, control } = content;
  const isLine = change !== undefined && change.length <= LINE_LETTERS && !change.includes("\n");
  return (
    <WallSheet
      as={as}
      about={`${about}. ${DEBRIEF_STAGES[stage]}, ${day}`}
      title={isLine ? `Next time: ${change}` : "What I take with me"}
      lead={isLine ? undefined : change}
    >
      <WallColumns>
        <WallColumn title="What went well">
          <p>{wentWell ?? "I was there, and I finished it."}</p>
        </WallColumn>
        <WallColumn title="What threw me">
          <p>{threw ?? "Nothing that stayed with me."}</p>
          {themes.length > 0 && (
            <p className="flex flex-wrap gap-2">
              {themes.map((theme) => (
                <Badge key={theme} className="whitespace-normal">
                  {THEMES[theme]}
                </Badge>
              ))}
            </p>
          )}
        </WallColumn>
        <WallColumn title="Was it in my hands?">
          <p>{CONTROLS[control]}.</p>
          {control === "no" && <p className="text-quiet">Then it says little about me.</p>}
        </WallColumn>
      </WallColumns>
      <Small {...small} />
    </WallSheet>
  );
}

function Small({ what, minutes, help }: SmallThing) {
  return (
    <section className="mt-10 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-5 border-t border-line pt-6 print:mt-6 print:pt-4">
      <span
        aria-hidden="true"
        className="headline grid size-16 place-content-center rounded-full border-2 border-ink text-center text-lg leading-none"
      >
        {minutes}
        <span className="font-text text-xs font-normal tracking-normal">min</span>
      </span>
      <div>
        <h3 className="text-sm font-normal tracking-normal text-quiet">
          Next small thing<span className="sr-only">, {minutes} minutes</span>
        </h3>
        <p className="font-semibold">{what}</p>
        <p className="text-sm print:hidden">
          <a href={help.href}>{help.label}</a>
        </p>
      </div>
    </section>
  );
}
