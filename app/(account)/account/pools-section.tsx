import { answerOwnPool } from "@/app/(site)/pools/actions";
import { OwnPools } from "@/components/candidates/own-pools";
import type { Viewer } from "@/lib/access/viewer";
import { ownPools } from "@/lib/candidates/pools/answering";

/** The reader's talent pools, with what they can answer; nothing where there are none. */
export async function PoolsSection({ who, isAnswered }: { who: Viewer; isAnswered: boolean }) {
  const pools = (await ownPools(who)).map((pool) => ({
    ...pool,
    yes: answerOwnPool.bind(null, pool.poolId, "yes"),
    no: answerOwnPool.bind(null, pool.poolId, "no"),
  }));
  return <OwnPools pools={pools} isAnswered={isAnswered} />;
}
