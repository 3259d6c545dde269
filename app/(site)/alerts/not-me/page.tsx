import type { Metadata } from "next";
import { Marks } from "@/components/site/marks";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { readSigned } from "@/lib/core/tokens";
import { itWasNotMe } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "It was not me", robots: "noindex" };

export default async function NotMePage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[]; done?: string }>;
}) {
  const { token: given, done } = await searchParams;
  const token = [given].flat()[0] ?? "";
  if (!readSigned("not-me", token)) return <NotFound />;
  return (
    <>
      <Marks client="none" />
      {done ? (
        <MessagePage title="We leave you alone" next={<a href="/">Go to the home page</a>}>
          <p>Nobody can start an alert for your address any more. We are sorry for the bother.</p>
        </MessagePage>
      ) : (
        <MessagePage
          title="Somebody typed your address?"

          next={
            <form action={itWasNotMe.bind(null, token)}>
              <Button type="submit">It was not me</Button>
            </form>
          }
        >
          <p>One press, and this address gets no confirmation for alerts again, whoever types it.</p>
        </MessagePage>
      )}
    </>
  );
}
