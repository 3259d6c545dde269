import type { Metadata } from "next";
import { requireFreshCandidate } from "@/app/session";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { eraseMe } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Delete everything" };

const GONE = [
  "Your account, your profile, the CVs you keep here, what you look for, and your saved jobs.",
  "Every application you sent through us, with its CV. We can then no longer put you forward for those jobs.",
  "Your job alerts, and the list of what they sent you.",
  "Your strategy calls. One that is still to come is cancelled.",
  "What you kept for yourself: debriefs, answers you practise, what matters to you.",
  "Your messages to us, and our copies of the emails we sent you.",
];

const STAYS = [
  "A fingerprint of your address, from which nobody can read it: so that we can prove what you agreed to, and keep a promise not to write to you.",
  "Bare numbers in the record of who did what, which lead to nobody.",
];

/** Says what goes and what stays, and asks once. */
export default async function DeletePage() {
  const who = await requireFreshCandidate("/account/delete");
  return (
    <>
      <PageHead title="Delete everything about you" crumbs={[{ label: "Your account", href: "/account" }]} />
      <div className="wrap grid gap-8 pb-section">
        <List title="What goes, for good" items={GONE} />
        <List title="What stays" items={STAYS} />
        {who.kind === "staff" && (
          <Notice tone="warn">You work here: your account as staff stays. You will have to sign in again.</Notice>
        )}
        <p>
          It cannot be undone. You may want to{" "}
          <a href="/account/download" download>
            download everything
          </a>{" "}
          first.
        </p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <form action={eraseMe}>
            <Button type="submit" look="danger">
              Delete everything about me
            </Button>
          </form>
          <a href="/account">Keep my account</a>
        </div>
      </div>
    </>
  );
}

function List({ title, items }: { title: string; items: string[] }) {
  return (
    <section>
      <h2 className="mb-3 text-xl">{title}</h2>
      <ul className="grid max-w-[42em] list-disc gap-2 ps-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
