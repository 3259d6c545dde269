import { Button } from "@/components/ui/button";
import { Table, Td, Tr } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

interface EmployerLine {
  name: string;
  jobs: number;
  confidentialJobs: number;
  client: { id: string; name: string } | null;
}

type Props = {
  employers: EmployerLine[];
  /** Makes a client of an employer; missing for whoever may not. */
  make?: (name: string) => () => Promise<void>;
  give?: (name: string, clientId: string) => () => Promise<void>;
};

/** Employers as jobs spell them, with the client that each likely is. */
export function EmployersTable({ employers, make, give }: Props) {
  return (
    <Table
      label="Employers without a client"
      columns={[
        { head: "Employer" },
        { head: "Jobs", numeric: true },
        { head: "Likely the client" },
        { head: "What to do", unseen: true },
      ]}
    >
      {employers.map(({ name, jobs, confidentialJobs, client }) => (
        <Tr key={name}>
          <Td head className="max-w-80 truncate">
            {name}
            {confidentialJobs > 0 && <span className="text-quiet"> {confidentialJobs} confidential</span>}
          </Td>
          <Td numeric>{jobs}</Td>
          <Td className="max-w-64 truncate">{client && <a href={`/admin/clients/${client.id}`}>{client.name}</a>}</Td>
          <Td numeric>
            {client && give ? (
              <form action={give(name, client.id)} className="py-1">
                <Button size="desk" look="plain">
                  Give it the jobs<VisuallyHidden> of {name}</VisuallyHidden>
                </Button>
              </form>
            ) : (
              make && (
                <form action={make(name)} className="py-1">
                  <Button size="desk" look="plain">
                    Make a client of it<VisuallyHidden>: {name}</VisuallyHidden>
                  </Button>
                </form>
              )
            )}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
