import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { homeOf, viewer } from "@/app/session";
import { Door } from "@/components/candidates/door";
import { SignUpForm } from "@/components/candidates/sign-up-form";
import { Marks } from "@/components/site/marks";
import { nextPath } from "@/lib/auth/next-path";
import { isSignedIn } from "@/lib/access/viewer";
import { firstOf } from "@/lib/core/forms/first-of";
import { jobToSave } from "../sign-in/job-to-save";
import { sendSignUp } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Make an account",
  description:
    "Keep your saved jobs, applications, alerts and calls in one place. No password, and free for candidates.",
  alternates: { canonical: "/sign-up" },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = nextPath(firstOf((await searchParams).next));
  const who = await viewer();
  if (isSignedIn(who)) redirect(next ?? homeOf(who));
  const job = await jobToSave(next, new Date());
  return (
    <>
      <Marks client="none" />
      <Door
        title={job ? `Make an account to save ${job.title}` : "Make an account"}
        lead={
          job
            ? "We email you a link. Open it, press once, and the job waits in your account. It is free, and there is no password."
            : "Saved jobs, applications, alerts and calls in one place. It is free, and there is no password."
        }
        drawing="sign-up"
        other={
          <>
            Have an account? <a href={next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"}>Sign in</a>. What
            we keep, and for how long, is in our <a href="/privacy">privacy notice</a>.
          </>
        }
      >
        <SignUpForm action={sendSignUp.bind(null, next)} />
      </Door>
    </>
  );
}
