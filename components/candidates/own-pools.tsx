import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { OwnPool } from "@/lib/candidates/pools/answering";
import { sayDay } from "@/lib/core/time/say";
import { AccountRow, AccountRows, AccountSection } from "./account-section";

type Props = {
  /** Each with its own answers. */
  pools: (OwnPool & { yes: () => Promise<void>; no: () => Promise<void> })[];
  /** They have just answered. */
  isAnswered?: boolean;
};

/** The talent pools that somebody is in or has been asked to join; nothing where there are none. */
export function OwnPools({ pools, isAnswered }: Props) {
  if (pools.length === 0 && !isAnswered) return null;
  return (
    <AccountSection id="pools" title="Talent pools">
      {isAnswered && <Notice tone="good">Your answer is kept.</Notice>}
      <AccountRows>
        {pools.map((pool) => (
          <AccountRow key={pool.poolId} title={pool.name} lines={[pool.purpose, sayStanding(pool)]}>
            {(pool.state === "asked" || pool.isAskedAgain) && (
              <form action={pool.yes}>
                <Button look="plain" size="little">
                  {pool.isAskedAgain ? "Stay for another year" : "Yes, keep me in mind"}
                  <span className="sr-only">: {pool.name}</span>
                </Button>
              </form>
            )}
            <form action={pool.no}>
              <Button look="plain" size="little">
                {pool.state === "in" ? "Leave" : "No, thank you"}
                <span className="sr-only">: {pool.name}</span>
              </Button>
            </form>
          </AccountRow>
        ))}
      </AccountRows>
    </AccountSection>
  );
}

const sayStanding = ({ state, until }: OwnPool): string =>
  state === "in" && until
    ? `We keep you in mind until ${sayDay(until, { year: true })}.`
    : "We would like to keep you in mind for jobs like these, for a year. Say no, or nothing, and we do not.";
