import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { AccountRow, AccountRows } from "@/components/candidates/account-section";
import { AddCvForm, NameCvForm } from "@/components/candidates/cv-forms";
import { PageHead } from "@/components/site/page-head";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { firstOf } from "@/lib/core/forms/first-of";
import { Done, type Outcomes } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { type OwnKeptCv, ownCvs } from "@/lib/applications/cvs/queries";
import { MOST_KEPT_CVS } from "@/lib/applications/cvs/kept-cv-input";
import { ownAccount } from "@/lib/candidates/account";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { cvIn } from "../profile/parts";
import { addCv, dropCv, mainCv, nameCv } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your CVs" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The versions of their CV that somebody keeps with us. */
export default async function CvsPage({ searchParams }: Props) {
  const who = await requireCandidate("/account/cvs");
  if (!(await ownAccount(who))) redirect("/admin");
  const [cvs, params] = await Promise.all([ownCvs(who), searchParams]);
  const added = firstOf(params.done) === "added" ? cvIn(params.cv) : null;
  return (
    <>
      <PageHead
        title="Your CVs"
        lead="Keep a version for each kind of job, and choose one when you apply. Nobody here sees one before you send it."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-12 pb-section">
        {added ? <Kept cv={added} /> : <Done what={params.done} outcomes={DONE} />}
        {cvs.length > 0 && (
          <AccountRows>
            {cvs.map((cv) => (
              <Version key={cv.id} {...cv} />
            ))}
          </AccountRows>
        )}
        {cvs.length < MOST_KEPT_CVS ? (
          <section className="grid gap-5">
            <h2 className="text-xl">{cvs.length === 0 ? "Add your CV" : "Add another version"}</h2>
            <AddCvForm action={addCv} />
          </section>
        ) : (
          <p className="text-quiet">You keep ten versions, which is as many as there may be.</p>
        )}
      </div>
    </>
  );
}

function Version({ id, label, name, bytes, createdAt, isMain }: OwnKeptCv) {
  const about = <span className="sr-only">: {label}</span>;
  return (
    <AccountRow
      title={label}
      badge={isMain && <Badge tone="good">Main one</Badge>}
      lines={[`${name}, ${sayBytes(bytes)}. Kept since ${sayDay(londonDay(createdAt), { year: true })}.`]}
    >
      <a href={`/account/cvs/${id}/file`} download className="inline-block py-1 text-sm">
        Download{about}
      </a>
      <a href={`/account/profile/about?cv=${id}`} className="inline-block py-1 text-sm">
        Read it into my profile{about}
      </a>
      {!isMain && (
        <form action={mainCv.bind(null, id)}>
          <Button type="submit" look="plain" size="desk">
            Make it the main one{about}
          </Button>
        </form>
      )}
      <form action={dropCv.bind(null, id)}>
        <Button type="submit" look="danger" size="desk">
          Remove{about}
        </Button>
      </form>
      <details className="w-full">
        <summary className="w-fit cursor-pointer py-1 text-sm font-semibold text-brand">Rename{about}</summary>
        <NameCvForm id={id} action={nameCv.bind(null, id)} label={label} />
      </details>
    </AccountRow>
  );
}

const sayBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const DONE: Outcomes = {
  main: "That is your main CV now.",
  renamed: "It has its new name.",
  removed: "It is removed. Applications you sent with it keep their copy.",
  known: "You had kept this very file before, so there is one of it.",
};

function Kept({ cv }: { cv: string }) {
  return (
    <Notice tone="good" title="Your CV is kept">
      Next, <a href={`/account/profile/about?cv=${cv}`}>let us read it into your profile</a>: you check every line.
    </Notice>
  );
}
