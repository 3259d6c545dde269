import { Badge } from "@/components/ui/badge";
import type { CandidateLine } from "@/lib/candidates/table";
import { londonDay } from "@/lib/core/time/dates";
import { sayShortDay } from "@/lib/core/time/say";
import { type Cells, RowLink } from "./table/data-table";

const day = (at: Date) => sayShortDay(londonDay(at));

/** Somebody with an account, as staff scan them. */
export const CANDIDATE_CELLS: Cells<CandidateLine> = {
  name: ({ id, name, isConfirmed }) => (
    <>
      <RowLink href={`/admin/candidates/${id}`}>{name}</RowLink>{" "}
      {!isConfirmed && <Badge tone="warn">Address not confirmed</Badge>}
    </>
  ),
  email: ({ email }) => email,
  applied: ({ applications }) => applications,
  saved: ({ savedJobs }) => savedJobs,
  seen: ({ lastSignInAt }) => (lastSignInAt ? day(lastSignInAt) : <span className="text-quiet">Never</span>),
  joined: ({ joinedAt }) => day(joinedAt),
  phone: ({ phone }) => phone,
  marketing: ({ wantsMarketing }) => (wantsMarketing ? "Yes" : <span className="text-quiet">No</span>),
};
