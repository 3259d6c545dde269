import { Button } from "@/components/ui/button";
import { Table, Td, Tr } from "@/components/ui/table";
import type { PoolForStaff } from "@/lib/candidates/pools/staff";
import { POOL_STATES } from "@/lib/candidates/pool-input";
import { londonDay } from "@/lib/core/time/dates";
import { sayShortDay } from "@/lib/core/time/say";

type Props = { members: PoolForStaff["members"]; takeOut?: (candidateId: string) => () => Promise<void> };

/** Who is in a talent pool, who has been asked, and until when a yes holds. */
export function PoolMembers({ members, takeOut }: Props) {
  return (
    <Table
      label="Members"
      columns={[
        { head: "Name" },
        { head: "Email" },
        { head: "State" },
        { head: "Asked", numeric: true },
        { head: "Until", numeric: true },
        { head: "Take out", unseen: true },
      ]}
    >
      {members.map(({ candidateId, name, email, state, askedAt, until, isAskedAgain }) => (
        <Tr key={candidateId}>
          <Td head>
            <a href={`/admin/candidates/${candidateId}`}>{name || email}</a>
          </Td>
          <Td>{email}</Td>
          <Td>{isAskedAgain ? "In it, asked whether they stay" : POOL_STATES[state]}</Td>
          <Td numeric>{sayShortDay(londonDay(askedAt))}</Td>
          <Td numeric>{until && sayShortDay(until)}</Td>
          <Td>
            {takeOut && state !== "declined" && (
              <form action={takeOut(candidateId)}>
                <Button look="plain" size="desk">
                  Take out<span className="sr-only">: {name || email}</span>
                </Button>
              </form>
            )}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
