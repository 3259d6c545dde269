import type { Metadata } from "next";
import { AlertMessage } from "@/components/alerts/alert-message";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { isNotMeLink } from "@/lib/alerts/leaving";
import { firstOf } from "@/lib/core/forms/first-of";
import { itWasNotMe } from "../actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).done ? DONE : "It was not me", robots: "noindex" };
}

const DONE = "We leave you alone";

export default async function NotMePage({ searchParams }: Props) {
  const { token: given, done } = await searchParams;
  const token = firstOf(given) ?? "";
  if (!isNotMeLink(token)) return <NotFound />;
  if (done) {
    return (
      <AlertMessage title={DONE} next={<a href="/">Go to the home page</a>}>
        <p>
          Whoever types this address on our site, we send it no more links to confirm an alert. We are sorry for the
          bother.
        </p>
      </AlertMessage>
    );
  }
  return (
    <AlertMessage
      title="Somebody typed your address?"
      next={
        <form action={itWasNotMe.bind(null, token)}>
          <Button type="submit">It was not me</Button>
        </form>
      }
    >
      <p>Press the button and we never send this address another confirmation, whoever types it in.</p>
      <p>If you do nothing, nothing happens either: without its button an alert never starts.</p>
    </AlertMessage>
  );
}
