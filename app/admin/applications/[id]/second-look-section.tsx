import { LookAnswerForm } from "@/components/recovery/person/look-answer-form";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { may } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { secondLookFor } from "@/lib/recovery/second-look/answering";
import { answerLook } from "./second-look-actions";

/** A second look that the candidate asked for; nothing where none was. */
export async function SecondLookSection({ staff, id, said }: { staff: Staff; id: string; said?: string }) {
  const look = await secondLookFor(staff, id);
  if (!look) return null;
  const { askedAt, words, isOwnNo, answeredAt, outcome, answer } = look;
  return (
    <section id="second-look" className="grid gap-3">
      <h2 className="text-lg">A second look</h2>
      {said && answeredAt && <Notice tone="good">Answered. The candidate has your words.</Notice>}
      <p className="text-quiet">
        Asked for on {sayDay(londonDay(askedAt), { year: true })}
        {words ? ":" : ", without a word of why."}
      </p>
      {words && (
        <blockquote className="max-w-[42em] border-s-3 border-line ps-4 whitespace-pre-line">{words}</blockquote>
      )}
      {answeredAt ? (
        <p className="max-w-[42em] whitespace-pre-line">
          {outcome === "reopened" ? "Taken up again" : "The answer stood"}: {answer}
        </p>
      ) : isOwnNo ? (
        <Notice>You said the no. Somebody else of us looks again, and only they can close the task.</Notice>
      ) : (
        may(staff, "write:applications") && (
          <Sheet>
            <LookAnswerForm action={answerLook.bind(null, id)} />
          </Sheet>
        )
      )}
    </section>
  );
}
