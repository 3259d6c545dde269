import { Button } from "@/components/ui/button";
import { TickField } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";

export interface ViewOfMine {
  name: string;
  isShared: boolean;
  isFirst: boolean;
  /** It was changed since it was opened: other filters, another order, other columns. */
  isChanged: boolean;
}

type Props = {
  many: string;
  save: FormAction;
  /** The view that is open, when it is the viewer's own. */
  mine?: ViewOfMine & { change: FormAction; forget: () => Promise<void> };
  /** The view that is open, when it is a colleague's. */
  theirs?: { owner: string; isFirst: boolean; first: () => Promise<void> };
};

/** Forms of the view that is open: to keep it, and to change or forget one's own. */
export function ViewForms({ many, save, mine, theirs }: Props) {
  return (
    <>
      {mine && (
        <Fold label={mine.isChanged ? `Save the changes to “${mine.name}”` : `Change “${mine.name}”`}>
          <ActionForm
            action={mine.change}
            id="change-view"
            className="gap-4"
            start={{ name: mine.name, ...(mine.isShared && { shared: "yes" }), ...(mine.isFirst && { first: "yes" }) }}
          >
            <ViewFields many={many} />
            <Submit size="desk">Save the view</Submit>
          </ActionForm>
          <form action={mine.forget} className="border-t border-line pt-4">
            <Button size="desk" look="danger">
              Delete the view
            </Button>
          </form>
        </Fold>
      )}
      {theirs && (
        <form action={theirs.first} className="flex flex-wrap items-center gap-2 text-desk text-quiet">
          <span>Shared by {theirs.owner}.</span>
          {!theirs.isFirst && (
            <Button size="desk" look="plain">
              Show it first when I come here
            </Button>
          )}
        </form>
      )}
      <Fold label={mine ? "Save as another view" : "Save this view"}>
        <ActionForm action={save} id="save-view" className="gap-4">
          <ViewFields many={many} />
          <Submit size="desk">Save as a view</Submit>
        </ActionForm>
      </Fold>
    </>
  );
}

function ViewFields({ many }: { many: string }) {
  return (
    <>
      <TextField label="Name" name="name" maxLength={60} autoComplete="off" className="max-w-96" />
      <div>
        <TickField label={`For everybody who sees the ${many}`} name="shared" />
        <TickField label="Show it first when I come here" name="first" />
      </div>
    </>
  );
}

function Fold({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <details className="group/fold open:w-full">
      <summary className="flex min-h-9.5 w-fit cursor-pointer list-none items-center gap-1.5 rounded-control px-2 text-desk font-semibold text-quiet select-none hover:text-ink hover:underline pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        {label}
        <Icon name="chevron" className="size-4 group-open/fold:rotate-180" />
      </summary>
      <div className="mt-2 grid max-w-160 gap-4 rounded-control border border-line bg-raised p-4">{children}</div>
    </details>
  );
}
