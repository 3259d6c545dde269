import { Table, Td, Tr } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { lastLondonDay, sayCloses, sayDay } from "@/lib/core/dates";
import { sayPay } from "@/lib/core/money";
import { type PayColumns, payOf } from "@/lib/jobs/pay";

export interface JobLine extends PayColumns {
  id: string;
  title: string;
  employerName: string;
  isConfidential: boolean;
  source: string | null;
  closesAt: Date | null;
  remarks: string[];
  places: { name: string }[];
  _count: { applications: number };
}

/** Jobs as a recruiter scans them: what, who, where, pay, how many applied, when it closes. */
export function JobsTable({ jobs, now }: { jobs: JobLine[]; now: Date }) {
  return (
    <Table
      label="Jobs"
      columns={[
        { head: "Job" },
        { head: "Employer" },
        { head: "Place" },
        { head: "Pay", numeric: true },
        { head: "Applied", numeric: true },
        { head: "Closes", numeric: true },
      ]}
    >
      {jobs.map((job) => (
        <Tr key={job.id}>
          <Td head className="max-w-72 truncate">
            <a href={`/admin/jobs/${job.id}`}>{job.title}</a>
            {job.remarks.length > 0 && <span className="text-quiet"> {saidOf(job.remarks)}</span>}
          </Td>
          <Td className="max-w-52 truncate">
            {job.isConfidential && <span className="text-quiet">Confidential: </span>}
            {job.employerName}
          </Td>
          <Td className="max-w-40 truncate">{placesOf(job.places)}</Td>
          <Td numeric>{sayPayOf(job)}</Td>
          <Td numeric>
            {job._count.applications > 0 ? (
              <a href={`/admin/applications?job=${job.id}`}>
                {job._count.applications}
                <VisuallyHidden> applied for {job.title}</VisuallyHidden>
              </a>
            ) : (
              0
            )}
          </Td>
          <Td numeric tone={job.closesAt && sayCloses(job.closesAt, now).isSoon ? "soon" : undefined}>
            {job.closesAt ? sayDay(lastLondonDay(job.closesAt), { weekday: false }) : ""}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

/** What an import assumed is read on the page of the job; here only that there is something. */
const saidOf = ({ length }: string[]) => (length === 1 ? "1 remark" : `${length} remarks`);

function placesOf([first, ...others]: { name: string }[]): string {
  if (!first) return "From home";
  return others.length > 0 ? `${first.name} and ${others.length} more` : first.name;
}

function sayPayOf(job: JobLine): string {
  const pay = payOf(job);
  return pay ? sayPay(pay) : "Not stated";
}
