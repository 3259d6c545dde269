import { AccountRow, AccountRows, AccountSection } from "@/components/candidates/account-section";
import { Pairs } from "@/components/ui/facts";
import type { StaffRole } from "@/lib/access/viewer";
import type { Look, Shown } from "@/lib/candidates/seen";
import { sayMoment } from "@/lib/core/time/say";
import { factsOfCandidate } from "./facts";
import { PreferencesView } from "./preferences-view";
import { ProfileView } from "./profile/profile-view";
import type { CandidateRecord } from "@/lib/candidates/record";

const ROLES: Record<StaffRole, string> = {
  admin: "An administrator",
  recruiter: "A recruiter",
  editor: "An editor",
  viewer: "A colleague",
};
const WHAT: Record<Look["what"], string> = {
  cv: "opened your CV",
  application: "read your application",
  candidate: "looked at your profile",
};

/** What a recruiter sees who opens somebody's page, in the same words. */
export function AsStaffSee({ record }: { record: CandidateRecord }) {
  return (
    <AccountSection id="record" title="What our recruiters see">
      <p className="max-w-[42em] text-quiet">
        This, your applications with their CVs, your calls and your alerts. Only recruiters and administrators see it,
        and each look is written down.
      </p>
      <div className="grid gap-8 rounded-card border border-line bg-raised p-6">
        <p className="headline text-lg">{record.name}</p>
        <Pairs pairs={factsOfCandidate(record)} />
        <ProfileView profile={record.profile} level={3} />
        <PreferencesView preferences={record.preferences} />
      </div>
    </AccountSection>
  );
}

/** Who looked, by what they do here. */
export function Looks({ looks }: { looks: Look[] }) {
  return (
    <AccountSection id="looks" title="Who looked, and when">
      {looks.length === 0 ? (
        <p className="text-quiet">Nobody yet.</p>
      ) : (
        <AccountRows>
          {looks.map(({ at, what, role, job }, index) => (
            <AccountRow
              key={index}
              title={`${role ? ROLES[role] : "Somebody who no longer works here"} ${WHAT[what]}`}
              lines={[[job && `For ${job}`, sayMoment(at)].filter(Boolean).join(". ")]}
            />
          ))}
        </AccountRows>
      )}
    </AccountSection>
  );
}

/** What went to employers. */
export function ShownToEmployers({ shown }: { shown: Shown[] }) {
  return (
    <AccountSection id="employers" title="What employers see" link={<a href="/account/blocked">Who never sees you</a>}>
      <p className="max-w-[42em] text-quiet">
        An employer sees nothing of you before we send them an application that you made for their job, and then only
        that: your CV and what you wrote with it. Never this profile, what you look for, or what you applied for
        elsewhere.
      </p>
      {shown.length === 0 ? (
        <p>Nothing of yours has gone to an employer yet.</p>
      ) : (
        <AccountRows>
          {shown.map(({ at, job, employer }, index) => (
            <AccountRow key={index} title={employer} lines={[`Your application for ${job}. ${sayMoment(at)}`]} />
          ))}
        </AccountRows>
      )}
    </AccountSection>
  );
}
