import type { Staff, Viewer } from "@/lib/access/viewer";

/** For tests of staff's side: who may, and who may not. */

export const admin: Staff = {
  kind: "staff",
  role: "admin",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "admin@example.com",
  name: "Ada",
};
export const recruiter: Staff = { ...admin, role: "recruiter" };
export const others: Viewer[] = [
  { kind: "visitor" },
  { kind: "candidate", personId: admin.personId, email: "c@example.com", name: "C" },
  { ...admin, role: "editor" },
  { ...admin, role: "viewer" },
];
