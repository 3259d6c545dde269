import type { StaffRole, Viewer } from "./viewer";

/** What staff may do. The table is the rule: what is not here is not allowed, and looks as if it did not exist. */
const GRANTS = {
  "read:jobs": ["admin", "recruiter", "editor", "viewer"],
  "write:jobs": ["admin", "recruiter"],
  "read:clients": ["admin", "recruiter", "viewer"],
  "read:contacts": ["admin", "recruiter"],
  "write:clients": ["admin", "recruiter"],
  "read:candidates": ["admin", "recruiter"],
  "write:pools": ["admin", "recruiter"],
  "join:candidates": ["admin", "recruiter"],
  "read:applications": ["admin", "recruiter"],
  "write:applications": ["admin", "recruiter"],
  "read:calls": ["admin", "recruiter", "viewer"],
  "write:calls": ["admin", "recruiter"],
  "read:messages": ["admin", "recruiter"],
  "write:messages": ["admin", "recruiter"],
  "read:posts": ["admin", "recruiter", "editor", "viewer"],
  "write:posts": ["admin", "editor"],
  "read:numbers": ["admin", "recruiter", "editor", "viewer"],
  "read:equality": ["admin"],
  "read:emails": ["admin", "recruiter"],
  "write:emails": ["admin"],
  "write:settings": ["admin"],
  "read:staff": ["admin"],
  "export:people": ["admin"],
  "write:staff": ["admin"],
  "read:audit": ["admin"],
  "read:status": ["admin"],
  "use:bin": ["admin", "recruiter", "editor"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof GRANTS;

export const PERMISSIONS = Object.keys(GRANTS) as Permission[];

/** Whether this viewer may. Domain functions ask it before they read or change what belongs to staff. */
export function may(viewer: Viewer, permission: Permission): boolean {
  return viewer.kind === "staff" && (GRANTS[permission] as readonly StaffRole[]).includes(viewer.role);
}
