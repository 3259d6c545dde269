"use client";

import type { ReactNode } from "react";
import { CareBeside } from "@/components/recovery/care-beside";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Trap } from "@/components/ui/trap";
import { KeptFields } from "./kept-fields";
import { ChosenTime, Nonce, OtherTimes } from "./other-times";

const schema = () => import("@/lib/calls/caller-input").then(({ caller }) => caller);

type Props = {
  action: FormAction;
  time: { start: string; words: string };
  /** What travels along unseen: the zone, and what the visitor chose before. */
  kept: Record<string, string>;
  /** Makes a second press the same booking; an answer may bring another. */
  nonce: string;
  /** What an account knows already. */
  known?: Record<string, string>;
  /** When the page was made, signed; left out where the form can be sent as it comes. */
  at?: string;
  /** What may be brought along, ticked at will. */
  bring?: ReactNode;
};

/** The last step: who calls, how to reach them, what they want from it. Whoever loses the time keeps all they typed. */
export function DetailsForm({ action, time, kept, nonce, known, at, bring }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="details" start={known}>
      <OtherTimes />
      <KeptFields kept={kept} />
      <Nonce nonce={nonce} />
      <TextField name="name" label="Your name" autoComplete="name" />
      <TextField
        name="email"
        label="Your email address"
        hint="The invitation goes there"
        type="email"
        autoComplete="email"
        inputMode="email"
      />
      <TextField
        name="phone"
        label="The number we ring you on"
        hint="Without one, we write to you first to agree how to talk"
        type="tel"
        autoComplete="tel"
        optional
      />
      <CareBeside>
        <TextArea
          name="note"
          label="What do you want from the call?"
          hint="A sentence helps us to prepare. Would you rather write than speak, or use Relay UK or a BSL interpreter? Say so here, and we arrange it. Please leave out anything about your health or beliefs."
          optional
          rows={4}
        />
      </CareBeside>
      {bring}
      <Trap at={at} />
      <ChosenTime {...time} />
    </ActionForm>
  );
}
