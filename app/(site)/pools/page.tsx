import type { Metadata } from "next";
import { Gone } from "@/components/site/gone-page";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { mayThinkAgain, type OwnPool, poolOfLink } from "@/lib/candidates/pools/answering";
import { poolWording } from "@/lib/candidates/pool-input";
import { firstOf } from "@/lib/core/forms/first-of";
import { sayDay } from "@/lib/core/time/say";
import { answerPool } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Our talent pool", robots: "noindex" };

type Props = { searchParams: Promise<{ token?: string | string[]; said?: string }> };

/** /pools?token=: somebody's place in a talent pool, from a mail. Looking changes nothing; each answer is one press. */
export default async function PoolPage({ searchParams }: Props) {
  const { token: given, said } = await searchParams;
  const token = firstOf(given) ?? "";
  const pool = await poolOfLink(token);
  if (!pool) return <NotFound />;
  if (pool === "gone") return said === "no" ? <Left /> : <NotIn />;
  if (pool.state === "declined") return <Left token={mayThinkAgain(pool, new Date()) ? token : undefined} />;
  return pool.state === "in" ? <In pool={pool} token={token} /> : <Asked pool={pool} token={token} />;
}

function Asked({ pool, token }: { pool: OwnPool; token: string }) {
  return (
    <MessagePage
      title="May we keep you in mind?"
      next={<YesOrNo token={token} yes="Yes, keep me in mind" no="No, thank you" />}
    >
      <p>{poolWording(pool)}</p>
    </MessagePage>
  );
}

function In({ pool, token }: { pool: OwnPool; token: string }) {
  const until = pool.until && sayDay(pool.until, { year: true });
  return (
    <MessagePage
      title={pool.isAskedAgain ? "Shall we keep you in mind?" : "We keep you in mind"}
      next={<YesOrNo token={token} yes={pool.isAskedAgain ? "Yes, for another year" : null} no="Leave the pool" />}
    >
      <p>
        You are in our talent pool {pool.name}, {pool.purpose}, until {until}.
      </p>
      {pool.isAskedAgain && <p>{poolWording(pool)}</p>}
    </MessagePage>
  );
}

function YesOrNo({ token, yes, no }: { token: string; yes: string | null; no: string }) {
  return (
    <>
      {yes && (
        <form action={answerPool.bind(null, token, "yes")}>
          <Button type="submit">{yes}</Button>
        </form>
      )}
      <form action={answerPool.bind(null, token, "no")}>
        <Button type="submit" look="plain">
          {no}
        </Button>
      </form>
    </>
  );
}

/** Out of it, or never in; whoever only said no can change their mind. */
function Left({ token }: { token?: string }) {
  return (
    <MessagePage
      title="You are not in it"
      next={
        <>
          <Button href="/jobs">Look at all jobs</Button>
          {token && (
            <form action={answerPool.bind(null, token, "yes")}>
              <Button type="submit" look="plain">
                Yes after all
              </Button>
            </form>
          )}
        </>
      }
    >
      <p>We do not keep you in this talent pool, and nothing else of yours has changed.</p>
    </MessagePage>
  );
}

function NotIn() {
  return (
    <Gone title="There is nothing to answer any more">
      <p>You are not in this talent pool: you left it, its year was over, or the pool is closed.</p>
    </Gone>
  );
}
