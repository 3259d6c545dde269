import type { StaffRole } from "../access/viewer";

/** What each role is called, and what whoever has it does here. */
export const ROLES: Record<StaffRole, { label: string; does: string }> = {
  admin: { label: "Admin", does: "Everything, the settings and the staff too" },
  recruiter: { label: "Recruiter", does: "Jobs, applications, calls, messages and emails" },
  editor: { label: "Editor", does: "Articles, and a look at the jobs" },
  viewer: { label: "Viewer", does: "A look at jobs, calls, articles and numbers" },
};
