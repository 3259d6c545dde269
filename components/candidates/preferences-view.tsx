import { Pairs } from "@/components/ui/facts";
import type { Preferences } from "@/lib/candidates/preferences";
import { STARTS } from "@/lib/candidates/preferences-input";
import { sayMoney } from "@/lib/core/money";
import { DEFAULT_RADIUS_MILES } from "@/lib/jobs/schema";
import { CONTRACTS, SECTORS, wordFor, WORKPLACES } from "@/lib/jobs/vocabulary";

/** What somebody looks for, to be read. */
export function PreferencesView({ preferences }: { preferences: Preferences | null }) {
  if (!preferences) return null;
  return (
    <section className="grid gap-3">
      <h3 className="text-lg">What they look for</h3>
      <Pairs pairs={pairsOf(preferences)} />
    </section>
  );
}

/** The same as pairs, for wherever a heading stands already. */
export function pairsOf(preferences: Preferences) {
  const { sector = [], contract = [], workplace = [], places, radius, salaryMin, starts, sponsorship } = preferences;
  const words = (values: string[], of: Record<string, string>) => values.map((value) => wordFor(of, value)).join(", ");
  const near = `${places.join(", ")}, within ${radius ?? DEFAULT_RADIUS_MILES} miles`;
  return [
    { term: "Kinds of work", answer: words(sector, SECTORS) || "Any" },
    { term: "Contract", answer: words(contract, CONTRACTS) || "Any" },
    { term: "Where they work", answer: words(workplace, WORKPLACES) || "Any" },
    { term: "Places", answer: places.length > 0 ? near : "Anywhere" },
    { term: "Pay from", answer: salaryMin ? `${sayMoney(salaryMin * 100)} a year` : "Not said" },
    { term: "Could start", answer: starts ? STARTS[starts] : "Not said" },
    { term: "Visa", answer: sponsorship ? "Needs a sponsor" : "Not said" },
  ];
}
