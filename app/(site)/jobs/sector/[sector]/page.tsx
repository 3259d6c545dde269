import type { Metadata } from "next";
import { cache } from "react";
import { NotFound } from "@/components/site/not-found-page";
import { type Landing, sectorLanding } from "@/lib/jobs/public/landing";
import { LandingBody, landingMetadata } from "../../landing";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ sector: string }> };

const load = cache(async (sector: string) => {
  const now = new Date();
  return { now, landing: await sectorLanding(sector, now) };
});

const wordsOf = ({ name, slug }: Landing) => ({
  title: `Graduate jobs: ${name}`,
  path: `/jobs/sector/${slug}`,
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { landing } = await load((await params).sector);
  return landing ? landingMetadata(landing, wordsOf(landing)) : { title: "Page not found", robots: "noindex" };
}

/** /jobs/sector/SECTOR: the newest jobs of one kind of work with three or more. */
export default async function SectorPage({ params }: Props) {
  const { landing, now } = await load((await params).sector);
  if (!landing) return <NotFound />;
  return <LandingBody landing={landing} words={wordsOf(landing)} now={now} />;
}
