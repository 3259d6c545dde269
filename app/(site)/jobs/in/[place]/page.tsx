import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { NotFound } from "@/components/site/not-found-page";
import { type Landing, placeLanding } from "@/lib/jobs/public/landing";
import { LandingBody, landingMetadata } from "../../landing";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ place: string }> };

const load = cache(async (place: string) => {
  const now = new Date();
  return { now, landing: await placeLanding(place, now) };
});

const wordsOf = ({ name, slug }: Landing) => ({ title: `Graduate jobs in ${name}`, path: `/jobs/in/${slug}` });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { landing } = await load((await params).place);
  return landing ? landingMetadata(landing, wordsOf(landing)) : { title: "Page not found", robots: "noindex" };
}

/** /jobs/in/PLACE: the newest jobs of a town, county or region with three or more; other names of it lead here. */
export default async function PlacePage({ params }: Props) {
  const { place } = await params;
  const { landing, now } = await load(place);
  if (!landing) return <NotFound />;
  if (landing.slug !== place) permanentRedirect(`/jobs/in/${landing.slug}`);
  return <LandingBody landing={landing} words={wordsOf(landing)} now={now} />;
}
