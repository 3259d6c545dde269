import type { BulkAct } from "@/lib/access/bulk-act";
import { may } from "@/lib/access/permissions";
import type { StaffTable } from "@/lib/access/tables";
import type { Viewer } from "@/lib/access/viewer";
import { SUBSCRIBER_ACTS } from "@/lib/alerts/staff/bulk";
import { SUBSCRIBERS_TABLE } from "@/lib/alerts/staff/table";
import { APPLICATION_ACTS } from "@/lib/applications/staff/bulk";
import { APPLICATIONS_TABLE } from "@/lib/applications/staff/table";
import { CALL_ACTS } from "@/lib/calls/staff/bulk";
import { CALLS_TABLE } from "@/lib/calls/staff/table";
import { CANDIDATE_ACTS } from "@/lib/candidates/pools/bulk";
import { CANDIDATES_TABLE } from "@/lib/candidates/table";
import { MESSAGE_ACTS } from "@/lib/contact/staff/bulk";
import { MESSAGES_TABLE } from "@/lib/contact/staff/table";
import { JOB_ACTS } from "@/lib/jobs/staff/bulk";
import { JOBS_TABLE } from "@/lib/jobs/staff/table";
import { POST_ACTS } from "@/lib/posts/staff/bulk";
import { POSTS_TABLE } from "@/lib/posts/staff/table";

/** A table without the kind of its rows: what is the same for all of them. */
export type AnyTable = StaffTable<{ id: string }>;

export interface Room {
  table: AnyTable;
  acts: BulkAct[];
}

// Each table reads and writes its own rows only, so that nobody outside needs to know their kind.
const room = <Row extends { id: string }>(table: StaffTable<Row>, acts: BulkAct[] = []): Room => ({
  table: table as unknown as AnyTable,
  acts,
});

const ROOMS: Record<string, Room> = {
  jobs: room(JOBS_TABLE, JOB_ACTS),
  candidates: room(CANDIDATES_TABLE, CANDIDATE_ACTS),
  subscribers: room(SUBSCRIBERS_TABLE, SUBSCRIBER_ACTS),
  calls: room(CALLS_TABLE, CALL_ACTS),
  messages: room(MESSAGES_TABLE, MESSAGE_ACTS),
  posts: room(POSTS_TABLE, POST_ACTS),
  applications: room(APPLICATIONS_TABLE, APPLICATION_ACTS),
};

/** The room of this name, when the viewer may see it. */
export function roomFor(viewer: Viewer, name: string): Room | null {
  const found = Object.hasOwn(ROOMS, name) ? ROOMS[name] : undefined;
  return found && may(viewer, found.table.needs) ? found : null;
}

/** What the viewer may do with many rows of a room. */
export const actsFor = (viewer: Viewer, name: string): BulkAct[] =>
  roomFor(viewer, name)?.acts.filter(({ needs }) => may(viewer, needs)) ?? [];
