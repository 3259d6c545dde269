import type { Staff } from "@/lib/access/viewer";

/** An admin who may see all; nobody of that id is in the database. */
export const ADMIN: Staff = {
  kind: "staff",
  role: "admin",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "",
  name: "",
};
