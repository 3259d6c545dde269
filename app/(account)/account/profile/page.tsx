import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { Page, ProfileView } from "@/components/candidates/profile/profile-view";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { type OwnKeptCv, ownCvs } from "@/lib/applications/cvs/queries";
import { ownProfile } from "@/lib/candidates/profile/own";
import { firstOf } from "@/lib/core/forms/first-of";
import { asPart, PART_WORDS } from "./parts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your profile" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What somebody says about themselves, part by part, and the quick way to fill it in. */
export default async function ProfilePage({ searchParams }: Props) {
  const who = await requireCandidate("/account/profile");
  const [own, cvs, { done }] = await Promise.all([ownProfile(who), ownCvs(who), searchParams]);
  if (!own) redirect("/admin");
  const { about } = own.content;
  const saved = asPart(firstOf(done) ?? "");
  return (
    <>
      <PageHead
        title="Your profile"
        lead="What we know of you when we look for a job that fits. No photo, no date of birth."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-10 pb-section">
        {saved && <Notice tone="good">{PART_WORDS[saved].title} is saved.</Notice>}
        <FillIn cvs={cvs} />
        <section className="grid gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 className="text-lg">You</h2>
            <Change part="about" />
          </div>
          <div>
            <p className="font-semibold">{about.name}</p>
            <p className="text-quiet">{about.phone ?? "No phone number"}</p>
            {about.links.map((url) => (
              <p key={url}>
                <Page url={url} />
              </p>
            ))}
          </div>
        </section>
        <ProfileView profile={own.content} change={(part) => <Change part={part} />} />
        <p>
          <a href="/account/seen">See what staff see of you</a>
        </p>
      </div>
    </>
  );
}

function Change({ part }: { part: Parameters<typeof asPart>[0] & keyof typeof PART_WORDS }) {
  return (
    <a href={`/account/profile/${part}`} className="inline-block py-1">
      Change<span className="sr-only"> {PART_WORDS[part].title}</span>
    </a>
  );
}

function FillIn({ cvs }: { cvs: OwnKeptCv[] }) {
  if (cvs.length === 0)
    return (
      <Sheet className="grid gap-3">
        <h2 className="text-lg">Fill it in from your CV</h2>
        <p className="text-quiet">
          Send us your CV, and we read it into the form. You check each part before it counts.
        </p>
        <p>
          <Button href="/account/cvs" look="plain">
            Add your CV
          </Button>
        </p>
      </Sheet>
    );
  return (
    <Sheet className="grid gap-3">
      <h2 className="text-lg">Fill it in from a CV</h2>
      <p className="text-quiet">We read it into each part in turn. You check it, and only what you save counts.</p>
      <ul role="list" className="flex flex-wrap gap-3">
        {cvs.map(({ id, label }) => (
          <li key={id} className="min-w-0">
            <Button href={`/account/profile/about?cv=${id}`} look="plain" size="little">
              Read “{label}”
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
