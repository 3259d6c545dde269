import { AccountRows, AccountSection } from "@/components/candidates/account-section";
import { sayLast, sayMoment } from "@/lib/core/time/say";

type Props = {
  drafts: { id: string; slug: string; title: string; employer: string; savedAt: Date; closesAt: Date; lastAt: Date }[];
  now: Date;
};

/** Applications that they have begun and not sent; nothing where there are none. */
export function OwnDrafts({ drafts, now }: Props) {
  if (drafts.length === 0) return null;
  return (
    <AccountSection id="drafts" title="Begun, not sent">
      <AccountRows>
        {drafts.map(({ id, slug, title, employer, savedAt, closesAt, lastAt }) => (
          <li key={id} className="grid gap-1 border-b border-line py-5">
            <p className="font-semibold">
              <a href={`/jobs/${slug}/apply`}>Go on: {title}</a>
            </p>
            <p className="text-sm text-quiet">
              {employer}. You last wrote on {sayMoment(savedAt, undefined, { year: false })}.{" "}
              {closesAt > now
                ? `Send it by ${sayLast(closesAt)}.`
                : `The job has closed; it still takes this until ${sayMoment(lastAt, undefined, { year: false })}.`}
            </p>
          </li>
        ))}
      </AccountRows>
    </AccountSection>
  );
}
