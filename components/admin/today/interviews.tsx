import { count } from "@/lib/core/text/text";
import { Matter, MatterRow } from "./matter";

interface Waiting {
  today: number;
  stuck: number;
  untold: number;
  unread: number;
}

const PAGE = "/admin/applications/interviews";

export const areInterviewsWaiting = ({ today, stuck, untold, unread }: Waiting): boolean =>
  today + stuck + untold + unread > 0;

/** What of interviews waits for us, in one line each. */
export function InterviewsWaiting({ today, stuck, untold, unread }: Waiting) {
  const rows = [
    today > 0 && { title: `${count(today, "interview")} still to come today` },
    stuck > 0 && { title: `${count(stuck, "candidate")} cannot come at any of the times`, tone: "late" as const },
    untold > 0 && { title: `What became of ${count(untold, "interview")}?` },
    unread > 0 && { title: `${count(unread, "answer")} of interviewers to read` },
  ].filter((row) => row !== false);
  return (
    <Matter title="Interviews" more={{ label: "All of them", href: PAGE }}>
      {rows.map(({ title, ...row }) => (
        <MatterRow key={title} title={title} href={PAGE} {...row} />
      ))}
    </Matter>
  );
}
