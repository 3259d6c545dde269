import { expect, test } from "vitest";
import { may, PERMISSIONS } from "./permissions";
import { STAFF_ROLES, type StaffRole, type Viewer, VISITOR } from "./viewer";

const person = { personId: "11111111-1111-4111-8111-111111111111", email: "sam@example.com", name: "Sam" };
const staff = (role: StaffRole): Viewer => ({ kind: "staff", ...person, role });

test.each(PERMISSIONS)("%s is for staff, and always for an admin", (permission) => {
  const strangers: Viewer[] = [VISITOR, { kind: "candidate", ...person }];

  expect(strangers.map((viewer) => may(viewer, permission))).toEqual([false, false]);
  expect(may(staff("admin"), permission)).toBe(true);
});

test("each role may what the owner agreed, and nothing else", () => {
  const table = Object.fromEntries(
    STAFF_ROLES.map((role) => [role, PERMISSIONS.filter((permission) => may(staff(role), permission))]),
  );

  expect(table).toEqual({
    admin: PERMISSIONS,
    recruiter: PERMISSIONS.filter(
      (permission) =>
        ![
          "write:posts",
          "write:emails",
          "write:settings",
          "read:staff",
          "export:people",
          "write:staff",
          "read:audit",
          "read:equality",
          "read:status",
        ].includes(permission),
    ),
    editor: ["read:jobs", "read:posts", "write:posts", "read:numbers", "use:bin"],
    viewer: ["read:jobs", "read:clients", "read:calls", "read:posts", "read:numbers"],
  });
});
