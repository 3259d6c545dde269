import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { AccountRow, AccountRows } from "@/components/candidates/account-section";
import { AskForm } from "@/components/recovery/kudos/ask-form";
import { KudosCard } from "@/components/recovery/kudos/wall";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Done, type Outcomes } from "@/components/ui/done";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ownAccount } from "@/lib/candidates/account";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { type OpenRequest, openRequests } from "@/lib/recovery/kudos/links";
import { type OwnKudos, ownKudos } from "@/lib/recovery/kudos/wall";
import { RELATIONS } from "@/lib/recovery/kudos-input";
import { decide, drop, endLink, makeLink, report, stopUse, tag } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Kind words" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** /account/kudos: what people who know them wrote, and links to ask more of them. */
export default async function KudosWallPage({ searchParams }: Props) {
  const who = await requireCandidate("/account/kudos");
  if (!(await ownAccount(who))) redirect("/admin");
  const now = new Date();
  const [all, links, { done }] = await Promise.all([ownKudos(who), openRequests(who, now), searchParams]);
  const of = (...states: OwnKudos["state"][]) => all.filter(({ state }) => states.includes(state));
  const [waiting, kept, hidden] = [of("waiting", "held"), of("kept"), of("hidden")];
  return (
    <>
      <PageHead
        title="Kind words"
        lead="What people who know you would say, for low days and for your next application. Nobody sees it unless you show it."
        crumbs={[{ label: "Your account", href: "/account" }]}
      >
        {kept.length > 0 && (
          <p className="mt-5 flex flex-wrap gap-3">
            <Button href="/account/kudos/low-day" look={waiting.length > 0 ? "plain" : "brand"}>
              Read one now
            </Button>
            <Button href="/account/kudos/print" look="plain" icon="print">
              All on paper
            </Button>
          </p>
        )}
      </PageHead>
      <div className="wrap grid items-start gap-12 pb-section xl:grid-cols-[minmax(0,1fr)_22rem] xl:gap-16">
        <div className="grid min-w-0 gap-12">
          <Done what={done} outcomes={DONE} />
          <Cards title="Waiting for you" all={waiting} />
          <Cards title="Yours" all={kept} />
          {all.length === 0 && <NothingYet />}
          {hidden.length > 0 && (
            <details>
              <summary className="w-fit cursor-pointer font-semibold">Hidden ({hidden.length})</summary>
              <Cards all={hidden} />
            </details>
          )}
        </div>
        <div className="grid gap-10">
          <section className="grid gap-5" aria-labelledby="ask-heading">
            <h2 id="ask-heading" className="text-xl">
              Ask somebody
            </h2>
            <p className="text-quiet">
              You pass the link on yourself, so we need nobody’s address. It is not a reference, and says so.
            </p>
            <AskForm action={makeLink} isFirst={all.length === 0} />
          </section>
          {links.length > 0 && <Links links={links} />}
        </div>
      </div>
    </>
  );
}

function Cards({ title, all }: { title?: string; all: OwnKudos[] }) {
  if (all.length === 0) return null;
  return (
    <section>
      {title && <h2 className="mb-3 text-xl">{title}</h2>}
      <ul role="list">
        {all.map((kudos) => (
          <KudosCard
            key={kudos.id}
            kudos={kudos}
            acts={{
              keep: decide.bind(null, kudos.id, "keep"),
              hide: decide.bind(null, kudos.id, "hide"),
              look: decide.bind(null, kudos.id, "look"),
              drop: drop.bind(null, kudos.id),
              report: report.bind(null, kudos.id),
              tag: tag.bind(null, kudos.id),
            }}
            stop={(useId) => stopUse.bind(null, useId)}
          />
        ))}
      </ul>
    </section>
  );
}

function NothingYet() {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">None yet</h2>
      <p className="max-w-[36em] text-quiet">
        A no says little about you, and the people who have seen you at work know a great deal. Ask three of them: a
        lecturer, somebody you worked with, somebody at home. Most are glad to be asked.
      </p>
    </section>
  );
}

function Links({ links }: { links: OpenRequest[] }) {
  return (
    <details id="links" className="grid gap-3">
      <summary className="w-fit cursor-pointer font-semibold">Links that are out ({links.length})</summary>
      <AccountRows>
        {links.map(({ id, relation, madeAt, expiresAt, taken, mostTaken }) => (
          <AccountRow
            key={id}
            title={RELATIONS[relation]}
            lines={[
              `Made ${sayDay(londonDay(madeAt))}, works until ${sayDay(londonDay(expiresAt))}`,
              `${taken} of ${mostTaken} have answered`,
            ]}
          >
            <form action={endLink.bind(null, id)}>
              <Button type="submit" look="plain" size="desk">
                End it
                <VisuallyHidden>
                  : the link of {sayDay(londonDay(madeAt))} for {RELATIONS[relation].toLowerCase()}
                </VisuallyHidden>
              </Button>
            </form>
          </AccountRow>
        ))}
      </AccountRows>
    </details>
  );
}

const DONE: Outcomes = {
  keep: "It is yours. It can be read on a low day, and written from when you next apply.",
  hide: "It is hidden, and shown with nothing.",
  look: "Here it is, with those that wait for you.",
  removed: "It is removed for ever.",
  reported: "Thank you for telling us. It is off your wall, and somebody here reads it on the next working day.",
  filed: "Filed.",
  stopped: "It is not shown there any more.",
  ended: "The link is ended. What came by it stays.",
};
