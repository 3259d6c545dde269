import type { Metadata } from "next";
import { NarrowPage } from "@/components/calls/narrow-page";
import { LetterForm } from "@/components/feedback/letter-form";
import { Marks } from "@/components/site/marks";
import { Lead } from "@/components/ui/section";
import { writeLetter } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "A letter that asks for feedback",
  description:
    "Turned down? Put together a short letter that asks for feedback, and send it yourself. No account, nothing kept.",
  alternates: { canonical: "/feedback/letter" },
};

/** A letter to another employer that asks for feedback: put together here, sent by whoever it is from. */
export default function FeedbackLetterPage() {
  return (
    <NarrowPage>
      <Marks client="none" />
      <header className="grid gap-3">
        <h1>A letter that asks for feedback</h1>
        <Lead>
          Most employers say why they said no when somebody asks a question they can answer in two lines. Fill this in,
          and send the letter yourself, wherever you applied.
        </Lead>
      </header>
      <LetterForm action={writeLetter} />
    </NarrowPage>
  );
}
