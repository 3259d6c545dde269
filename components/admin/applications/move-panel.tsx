import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Sheet } from "@/components/ui/sheet";
import { type Stage, STAGES } from "@/lib/applications/vocabulary";

type Props = {
  card: { id: string; name: string; version: number };
  stage: Stage;
  moves: { to: Stage; isBack: boolean }[];
  action: FormAction;
  /** The board without this panel. */
  back: string;
};

/** The move of one card as a form: what drag, keys and the menu do, for whoever has no script. */
export function MovePanel({ card, stage, moves, action, back }: Props) {
  return (
    <Sheet as="section" className="mt-4 grid max-w-[44rem] gap-4">
      <h2 className="text-lg">
        Move {card.name}, who stands at “{STAGES[stage]}”
      </h2>
      <ActionForm action={action} id="move" className="gap-4">
        <input type="hidden" name="id" value={card.id} />
        <input type="hidden" name="version" value={card.version} />
        <Choices
          name="to"
          legend="Move to"
          options={moves.map(({ to, isBack }) => ({
            value: to,
            label: isBack ? `Back to: ${STAGES[to]}` : STAGES[to],
            hint: to === "rejected" ? "You write the letter next" : undefined,
          }))}
        />
        <TextField name="reason" label="Why it goes back" optional hint="Only staff read it. Moves back need one." />
        <div className="flex flex-wrap items-center gap-4">
          <Submit size="desk" sending="Moving…">
            Move it
          </Submit>
          <a href={back}>Leave it there</a>
        </div>
      </ActionForm>
    </Sheet>
  );
}
