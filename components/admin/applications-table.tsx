import { Badge } from "@/components/ui/badge";
import { Table, Td, Tr } from "@/components/ui/table";
import { londonDay, sayDay } from "@/lib/core/dates";

export type ApplicationLine = {
  id: string;
  name: string;
  email: string;
  sentAt: Date;
  readAt: Date | null;
  rightToWork: string;
  job: { slug: string; title: string; employerName: string };
};

const RIGHT_TO_WORK: Record<string, string> = {
  yes: "May work here",
  "needs-sponsorship": "Needs sponsorship",
  unsure: "Not sure",
};

export function ApplicationsTable({ applications }: { applications: ApplicationLine[] }) {
  return (
    <Table
      label="Applications"
      columns={[
        { head: "Name" },
        { head: "Job" },
        { head: "Employer" },
        { head: "Right to work" },
        { head: "Sent", numeric: true },
        { head: "State" },
      ]}
    >
      {applications.map(({ id, name, job, rightToWork, sentAt, readAt }) => (
        <Tr key={id}>
          <Td head className="max-w-56 truncate">
            <a href={`/admin/applications/${id}`}>{name}</a>
          </Td>
          <Td className="max-w-72 truncate">{job.title}</Td>
          <Td className="max-w-48 truncate">{job.employerName}</Td>
          <Td>{RIGHT_TO_WORK[rightToWork] ?? rightToWork}</Td>
          <Td numeric>{sayDay(londonDay(sentAt), { weekday: false })}</Td>
          <Td>{readAt ? <span className="text-quiet">Read</span> : <Badge tone="warn">Not read yet</Badge>}</Td>
        </Tr>
      ))}
    </Table>
  );
}
