import { count } from "@/lib/core/text/text";
import { AccountRow, AccountRows, AccountSection } from "./account-section";

type Props = {
  /** How many versions of a CV are kept. */
  cvs: number;
  /** What of the profile has been filled in, in words; empty when nothing has. */
  filled: string[];
  looksFor: string | null;
  blocked: number;
};

/** The rooms of somebody's account that are about themselves: each with what is in it now. */
export function OwnProfile({ cvs, filled, looksFor, blocked }: Props) {
  const rows = [
    {
      href: "/account/profile",
      title: "Your profile",
      line:
        filled.length > 0 ? `${filled.join(", ")}.` : "Empty yet. We can read it from your CV; you check every line.",
    },
    {
      href: "/account/cvs",
      title: "Your CVs",
      line:
        cvs > 0
          ? `${count(cvs, "version")} to choose from when you apply.`
          : "None yet. Keep one, and applying is quicker.",
    },
    {
      href: "/account/preferences",
      title: "What you look for",
      line: looksFor ?? "Say it once, see what fits, and get the next by email.",
    },
    { href: "/account/seen", title: "What we see of you", line: "What staff and employers see, and who looked when." },
    {
      href: "/account/blocked",
      title: "Employers that never see you",
      line: blocked > 0 ? `${count(blocked, "employer")} on your list.` : "Nobody is on your list.",
    },
    { href: "/account/security", title: "How you sign in", line: "Passkeys, devices and your email address." },
  ];
  return (
    <AccountSection id="profile" title="About you">
      <AccountRows>
        {rows.map(({ href, title, line }) => (
          <AccountRow key={href} title={<a href={href}>{title}</a>} lines={[line]} />
        ))}
      </AccountRows>
    </AccountSection>
  );
}
