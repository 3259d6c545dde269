import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { FitNow } from "@/components/candidates/fit-now";
import { PreferencesForm } from "@/components/candidates/preferences-form";
import { PageHead } from "@/components/site/page-head";
import { Done, type Outcomes } from "@/components/ui/done";
import { alertsOf } from "@/lib/alerts/managing";
import { searchNow } from "@/lib/alerts/search-now";
import { ownPreferences, type Preferences, searchesOf } from "@/lib/candidates/preferences";
import { STARTS } from "@/lib/candidates/preferences-input";
import { sayMoney } from "@/lib/core/money";
import { DEFAULT_RADIUS_MILES } from "@/lib/jobs/schema";
import { CONTRACTS, SECTORS, WORKPLACES } from "@/lib/jobs/vocabulary";
import { alertFromPreferences, changeAlertToPreferences, savePreferred } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "What you look for" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What somebody looks for; what of it is open now, and the alert that tells them of the next. */
export default async function PreferencesPage({ searchParams }: Props) {
  const who = await requireCandidate("/account/preferences");
  const own = await ownPreferences(who);
  if (!own) redirect("/admin");
  const now = new Date();
  const searches = own.preferences ? searchesOf(own.preferences) : [];
  const [fits, managed, { done }] = await Promise.all([
    Promise.all(searches.map((criteria) => searchNow(criteria, now))),
    alertsOf(who.email, now),
    searchParams,
  ]);
  return (
    <>
      <PageHead
        title="What you look for"
        lead="We count the jobs that fit, and can email you the next ones. Leave open whatever does not matter."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-10 pb-section">
        <Done what={done} outcomes={DONE} />
        {fits.length > 0 && (
          <FitNow
            fits={fits}
            alerts={managed?.alerts ?? []}
            start={alertFromPreferences}
            change={fits.length === 1 ? (id) => changeAlertToPreferences.bind(null, id) : undefined}
          />
        )}
        <PreferencesForm
          action={savePreferred}
          start={startOf(own.preferences, own.version)}
          choices={{
            sector: choicesOf(SECTORS),
            contract: choicesOf(CONTRACTS),
            workplace: choicesOf(WORKPLACES),
            radius: [5, 10, 15, 25, 40, 60, 100].map((miles) => ({ value: String(miles), label: `${miles} miles` })),
            pay: [20, 22, 24, 26, 28, 30, 35, 40].map((thousand) => ({
              value: String(thousand * 1000),
              label: `${sayMoney(thousand * 100_000)} a year`,
            })),
            starts: choicesOf(STARTS),
          }}
        />
      </div>
    </>
  );
}

const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

function startOf(preferences: Preferences | null, version: number): Record<string, string | string[]> {
  const {
    sector = [],
    contract = [],
    workplace = [],
    places = [],
    radius,
    salaryMin,
    starts,
    sponsorship,
  } = preferences ?? {};
  return {
    sector,
    contract,
    workplace,
    version: String(version),
    places: places.join("\n"),
    radius: String(radius ?? DEFAULT_RADIUS_MILES),
    salaryMin: salaryMin ? String(salaryMin) : "",
    starts: starts ?? "",
    sponsorship: sponsorship ? "yes" : "",
  };
}

const DONE: Outcomes = {
  saved: "What you look for is saved.",
  alert: "Your alert is on. New jobs that fit come by email once a week.",
  changed: "Your alert looks for this from now on.",
  gone: ["warn", "That alert is not there any more."],
  limited: ["warn", "That is more alerts than we start in a day. Try again tomorrow."],
};
