"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { OwnReason } from "./own-reason";

type Props = { accept: FormAction; decline: FormAction; ask: FormAction };

/** Yes, a question, or no: each a form of its own, so that nobody says one and means another. */
export function AnswerToOffer({ accept, decline, ask }: Props) {
  return (
    <section className="grid gap-6" aria-labelledby="your-answer">
      <h2 id="your-answer" className="text-xl">
        Your answer
      </h2>
      <ActionForm action={accept} id="accept" className="grid gap-3">
        <p className="max-w-[38em]">
          Your yes goes to the employer today. Please sign the contract before you give notice anywhere.
        </p>
        <Submit sending="Sending your yes…">I accept this offer</Submit>
      </ActionForm>
      <details>
        <summary className="cursor-pointer font-semibold">I have a question, or would like something else</summary>
        <ActionForm action={ask} id="ask" className="mt-4 grid gap-4">
          <CareBeside>
            <TextArea
              name="words"
              label="What would you like to know or change?"
              rows={5}
              hint="Pay, hours, start, place: asking is usual and costs you nothing. We answer within two working days."
            />
          </CareBeside>
          <Submit look="plain" sending="Sending your question…">
            Send my question
          </Submit>
        </ActionForm>
      </details>
      <details>
        <summary className="cursor-pointer font-semibold">No, thank you</summary>
        <ActionForm action={decline} id="decline" className="mt-4 grid gap-4">
          <OwnReason />
          <Submit look="plain" sending="Sending your answer…">
            I decline this offer
          </Submit>
        </ActionForm>
      </details>
    </section>
  );
}
