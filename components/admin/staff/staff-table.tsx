import { Badge } from "@/components/ui/badge";
import { Face } from "@/components/ui/face";
import { Table, Td, Tr } from "@/components/ui/table";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { ROLES } from "@/lib/colleagues/vocabulary";

export interface StaffLine {
  id: string;
  name: string;
  email: string;
  role: keyof typeof ROLES;
  isSelf: boolean;
  takesCalls: boolean;
  hasApp: boolean;
  passkeys: number;
  leftAt: Date | null;
  lastSignInAt: Date | null;
  callsToCome: number;
  /** Where their picture is. */
  picture?: string;
}

const day = (at: Date) => sayDay(londonDay(at), { weekday: false, year: true });

/** Colleagues: who, what they may do, whether a second step protects them, when they were last here. */
export function StaffTable({ staff }: { staff: StaffLine[] }) {
  return (
    <Table
      label="Staff"
      columns={[
        { head: "Name" },
        { head: "Role" },
        { head: "Calls" },
        { head: "Second step" },
        { head: "Last sign-in" },
      ]}
    >
      {staff.map((one) => (
        <Tr key={one.id}>
          <Td head className="max-w-96">
            <span className="flex min-w-0 items-center gap-3">
              <Face name={one.name} picture={one.picture} />
              <span className="min-w-0 truncate">
                <a href={`/admin/settings/staff/${one.id}`}>{one.name}</a>
                {one.isSelf && <span className="text-quiet"> (you)</span>}
                <span className="block truncate text-quiet">{one.email}</span>
              </span>
            </span>
          </Td>
          <Td>{one.leftAt ? <Badge>Left {day(one.leftAt)}</Badge> : ROLES[one.role].label}</Td>
          <Td tone={one.takesCalls ? undefined : "quiet"}>{callsOf(one)}</Td>
          <Td tone={one.leftAt || one.hasApp || one.passkeys > 0 ? undefined : "soon"}>{stepOf(one)}</Td>
          <Td tone="quiet">{one.lastSignInAt ? day(one.lastSignInAt) : "Never"}</Td>
        </Tr>
      ))}
    </Table>
  );
}

function callsOf({ takesCalls, leftAt, callsToCome }: StaffLine): string {
  if (leftAt) return callsToCome > 0 ? `${callsToCome} still theirs` : "";
  return takesCalls ? "Takes calls" : "No";
}

function stepOf({ leftAt, hasApp, passkeys }: StaffLine): string {
  if (leftAt) return "";
  const keys = passkeys === 1 ? "a passkey" : `${passkeys} passkeys`;
  if (hasApp) return passkeys > 0 ? `App and ${keys}` : "App";
  return passkeys > 0 ? keys.replace(/^a/, "A") : "Not yet";
}
