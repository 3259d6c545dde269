import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { sayMoment } from "@/lib/core/time/say";

type Props = {
  stream: { heldAt: Date | null; heldWhy: string | null; perSecond: number | null };
  /** Only for whoever may. */
  hold?: FormAction;
  letGo?: () => Promise<void>;
  pace?: FormAction;
};

/** Whether digests go, how fast, and the two levers. */
export function StreamPanel({ stream, hold, letGo, pace }: Props) {
  return (
    <Sheet className="grid gap-5">
      {stream.heldAt ? (
        <Notice tone="warn" title={`Digests are held since ${sayMoment(stream.heldAt)}`}>
          <p>{stream.heldWhy}</p>
          <p className="mt-1">
            Sign-in links, receipts and invitations go on. Nothing is lost: it goes when you let it.
          </p>
          {letGo && (
            <form action={letGo} className="mt-3">
              <Button size="desk">Let them go on</Button>
            </form>
          )}
        </Notice>
      ) : (
        <p>
          <strong>Digests go out</strong>
          <span className="block text-quiet">
            {stream.perSecond
              ? `At most ${stream.perSecond.toLocaleString("en-GB")} a second`
              : "As fast as the mail server takes them"}
          </span>
        </p>
      )}
      {!stream.heldAt && hold && (
        <ActionForm action={hold} id="hold" className="grid gap-3">
          <TextField name="why" label="Why hold them?" hint="Whoever comes next reads it" required />
          <Submit size="desk" look="plain">
            Hold all digests
          </Submit>
        </ActionForm>
      )}
      {pace && (
        <ActionForm
          action={pace}
          id="pace"
          start={{ perSecond: stream.perSecond ? String(stream.perSecond) : "" }}
          className="grid gap-3"
        >
          <TextField
            name="perSecond"
            label="At most so many a second"
            inputMode="numeric"
            optional
            hint="All workers together"
          />
          <Submit size="desk" look="plain">
            Set the pace
          </Submit>
        </ActionForm>
      )}
    </Sheet>
  );
}
