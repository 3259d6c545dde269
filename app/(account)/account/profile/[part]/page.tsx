import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { PartForm } from "@/components/candidates/profile/part-form";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Notice } from "@/components/ui/notice";
import { count } from "@/lib/core/text/text";
import { typedOf } from "@/lib/candidates/profile-form-input";
import type { ProfilePart } from "@/lib/candidates/profile-input";
import type { Suggestion } from "@/lib/candidates/profile/suggestions";
import { savePart } from "../actions";
import { asPart, cvIn, PART_WORDS, partAfter, profileWithCv } from "../parts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your profile" };

type Props = {
  params: Promise<{ part: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One part of the profile, as it stands or with what a CV adds to it; a CV's words count only once they are saved here. */
export default async function ProfilePartPage({ params, searchParams }: Props) {
  const { part: asked } = await params;
  const part = asPart(asked);
  const cv = cvIn((await searchParams).cv);
  const who = await requireCandidate(`/account/profile/${encodeURIComponent(asked)}${cv ? `?cv=${cv}` : ""}`);
  if (who.kind !== "candidate") redirect("/admin");
  if (!part) return <NotFound />;
  const own = await profileWithCv(who, cv);
  if (!own) redirect("/admin");
  const suggestion = own.suggestion && typeof own.suggestion === "object" ? own.suggestion : null;
  const next = suggestion && partAfter(part);
  const start = { ...typedOf(part, suggestion ?? own.content), version: String(own.versions[part]) };
  const { title, lead } = PART_WORDS[part];
  return (
    <>
      <PageHead
        title={title}
        lead={lead}
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Your profile", href: "/account/profile" },
        ]}
      />
      <div className="wrap grid gap-8 pb-section">
        {suggestion && <FromCv part={part} suggestion={suggestion} />}
        {cv && !suggestion && (
          <Notice tone="warn" title="We could not read that CV">
            It may be a picture of a page. Fill this in by hand, or choose another version.
          </Notice>
        )}
        <PartForm
          action={savePart.bind(null, part, suggestion ? cv : null)}
          part={part}
          start={start}
          save={next ? `Save, and go on to ${PART_WORDS[next].title.toLowerCase()}` : "Save this part"}
        />
        <p>
          {next ? (
            <a href={`/account/profile/${next}?cv=${cv}`}>Leave this part as it was, and go on</a>
          ) : (
            <a href="/account/profile">Leave it as it was</a>
          )}
        </p>
      </div>
    </>
  );
}

const ONE: Record<ProfilePart, string> = {
  about: "line",
  studies: "course",
  work: "job",
  projects: "project",
  skills: "skill",
};

function FromCv({ part, suggestion }: { part: ProfilePart; suggestion: Suggestion }) {
  const added = suggestion.added[part];
  return (
    <Notice title={added > 0 ? `We read ${count(added, ONE[part])} from your CV` : "Your CV adds nothing here"}>
      {added > 0
        ? "A machine read it, and machines mix things up: check every line and put right what is wrong. Nothing is kept until you save."
        : "We found nothing new for this part. Add what is missing, or go on."}
    </Notice>
  );
}
