import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { NarrowPage } from "@/components/calls/narrow-page";
import { LetterForm } from "@/components/feedback/letter-form";
import { Marks } from "@/components/site/marks";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Lead } from "@/components/ui/section";
import { isSignedIn } from "@/lib/access/viewer";
import { writeLetter } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "A letter that asks for feedback",
  description:
    "Turned down? Put together a short letter that asks for feedback, and send it yourself. No account, nothing kept.",
  alternates: { canonical: "/feedback/letter" },
};

/** A letter to another employer that asks for feedback: put together here, sent by whoever it is from. */
export default async function FeedbackLetterPage() {
  const who = await viewer();
  return (
    <NarrowPage>
      <Marks client="none" />
      <header className="grid gap-3">
        {isSignedIn(who) && (
          <div className="-mt-4">
            <Breadcrumbs crumbs={[{ label: "Your account", href: "/account#after-a-no" }]} />
          </div>
        )}
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
