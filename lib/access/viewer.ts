export const STAFF_ROLES = ["admin", "recruiter", "editor", "viewer"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who is asking. Whatever reads or changes something private takes it, and puts it into its query. */
export type Viewer = Visitor | Candidate | Staff;

export interface Visitor {
  kind: "visitor";
}

interface Account {
  personId: string;
  email: string;
  name: string;
}

export interface Candidate extends Account {
  kind: "candidate";
}

export interface Staff extends Account {
  kind: "staff";
  role: StaffRole;
}

export const VISITOR: Visitor = { kind: "visitor" };

/** Somebody with an account, of whichever kind. */
export function isSignedIn(viewer: Viewer): viewer is Candidate | Staff {
  return viewer.kind !== "visitor";
}
