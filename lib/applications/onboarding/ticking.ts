import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { checkCv } from "../cv-files/check";
import { type CvUpload, dropCvsSoon, keepCv } from "../cv-files/files";
import type { CvRefusal } from "../cv-files/refusals";
import { isTaskState, type RightToWorkInput, type TaskState } from "./onboarding-input";
import { ownedBy } from "@/lib/access/own-applications";
import { openLink } from "./links";

export type TickOutcome =
  | { ok: true }
  | { ok: false; reason: "file"; refusal: CvRefusal }
  | { ok: false; reason: "needs-file" }
  /** The work did not come about, or the list is closed. */
  | { ok: false; reason: "over" };

/** A task on the list of one application; under another application it is not there. */
interface TaskOf {
  applicationId: string;
  taskId: string;
}

interface Done {
  state: TaskState;
  by: { side: "candidate" | "client" } | { side: "staff"; id: string };
  fileId?: string;
}

/** A candidate ticks one of theirs, with the file that it asks for. Again is no mistake. Null when it is not theirs. */
export async function tickOwn(
  viewer: Viewer,
  { applicationId, taskId }: TaskOf,
  { state, upload }: { state: TaskState; upload?: CvUpload },
  now: Date,
): Promise<TickOutcome | null> {
  if (!isSignedIn(viewer) || !isUuid(taskId) || !isUuid(applicationId) || !isTaskState(state)) return null;
  const where = { id: taskId, owner: "candidate", placement: { applicationId, application: ownedBy(viewer) } };
  if (!(await db.onboardingTask.findFirst({ where, select: { id: true } }))) return null;
  const check = upload && (await checkCv(upload.bytes));
  if (check && !check.ok) return { ok: false, reason: "file", refusal: check.reason };
  const fileId = upload && check ? await keepCv(upload, check.kind, now) : undefined;
  const before = await db.$transaction((tx) => tick(tx, where, { state, by: { side: "candidate" }, fileId }, now));
  if (fileId && !before?.ok) await dropCvsSoon([fileId]);
  if (before?.ok && before.replaced) await dropCvsSoon([before.replaced]);
  return before && (before.ok ? { ok: true } : before);
}

/** Somebody at the client ticks one of theirs by their link. Null when the link opens nothing, or not this. */
export async function tickByLink(
  token: string,
  taskId: string,
  state: TaskState,
  now: Date,
): Promise<TickOutcome | null> {
  if (!isUuid(taskId) || !isTaskState(state)) return null;
  return db.$transaction(async (tx) => {
    const link = await openLink(token, "client-tasks", now, tx);
    if (link.state !== "open") return null;
    const where = { id: taskId, owner: "client", placementId: link.placementId };
    return tick(tx, where, { state, by: { side: "client" } }, now);
  });
}

/** Staff tick any of them, or open it again. */
export async function tickAsStaff(
  viewer: Viewer,
  { applicationId, taskId }: TaskOf,
  state: TaskState,
  now: Date,
): Promise<TickOutcome | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications")) return null;
  if (!isUuid(taskId) || !isUuid(applicationId) || !isTaskState(state)) return null;
  const by = { side: "staff", id: viewer.personId } as const;
  return db.$transaction(async (tx) => {
    const where = { id: taskId, placement: { applicationId } };
    const task = await tx.onboardingTask.findFirst({ where, select: { state: true } });
    const outcome = task && (await tick(tx, where, { state, by }, now));
    if (task && outcome?.ok && task.state !== state) {
      const details = { task: taskId, from: { state: task.state }, to: { state } };
      const deed = { action: "onboarding-task", subject: "application", subjectId: applicationId };
      await audit(tx, { actorId: viewer.personId, ...deed, details });
    }
    return outcome;
  });
}

/**
 * Writes down that the right to work was checked, by the client's link or by staff, and ticks the task. No copy of any
 * document comes with it.
 */
export async function recordRightToWork(
  as: { token: string } | { viewer: Viewer; applicationId: string },
  taskId: string,
  input: RightToWorkInput,
  now: Date,
): Promise<TickOutcome | null> {
  if (!isUuid(taskId)) return null;
  const staff = "viewer" in as && as.viewer.kind === "staff" && may(as.viewer, "write:applications") ? as.viewer : null;
  if ("viewer" in as && !(staff && isUuid(as.applicationId))) return null;
  return db.$transaction(async (tx) => {
    const link = "token" in as ? await openLink(as.token, "client-tasks", now, tx) : null;
    if (link && link.state !== "open") return null;
    const where = {
      id: taskId,
      kind: "right-to-work",
      ...(link?.state === "open" && { owner: "client", placementId: link.placementId }),
      ...("viewer" in as && { placement: { applicationId: as.applicationId } }),
    };
    const by = staff ? ({ side: "staff", id: staff.personId } as const) : ({ side: "client" } as const);
    const outcome = await tick(tx, where, { state: "done", by }, now);
    if (!outcome?.ok) return outcome;
    const { placementId, placement } = await tx.onboardingTask.findUniqueOrThrow({
      where: { id: taskId },
      select: { placementId: true, placement: { select: { applicationId: true } } },
    });
    const { id } = await tx.rightToWorkCheck.create({
      data: {
        placementId,
        kind: input.kind,
        checkedBy: input.checkedBy,
        recordedAt: now,
        checkedOn: toDateColumn(input.checkedOn),
        validUntil: input.validUntil ? toDateColumn(input.validUntil as LocalDate) : null,
        recordedBy: staff?.personId ?? null,
      },
      select: { id: true },
    });
    const details = {
      check: id,
      to: { kind: input.kind, checkedOn: input.checkedOn, validUntil: input.validUntil ?? null },
    };
    const deed = { action: "right-to-work", subject: "application", subjectId: placement.applicationId, details };
    if (staff) await audit(tx, { actorId: staff.personId, ...deed });
    return { ok: true };
  });
}

/** Under the placement's lock, so that it does not end in between. */
async function tick(
  tx: Tx,
  where: Prisma.OnboardingTaskWhereInput,
  { state, by, fileId }: Done,
  now: Date,
): Promise<Exclude<TickOutcome, { ok: true }> | { ok: true; replaced?: string } | null> {
  const task = await tx.onboardingTask.findFirst({
    where,
    select: { id: true, placementId: true, needsFile: true, fileId: true },
  });
  if (!task) return null;
  await tx.$queryRaw`SELECT id FROM placement WHERE id = ${task.placementId}::uuid FOR UPDATE`;
  const placement = await tx.placement.findUniqueOrThrow({
    where: { id: task.placementId },
    select: { endedOn: true },
  });
  if (placement.endedOn !== null) return { ok: false, reason: "over" };
  if (state === "done" && task.needsFile && by.side === "candidate" && !task.fileId && !fileId)
    return { ok: false, reason: "needs-file" };
  const isOpen = state === "open";
  await tx.onboardingTask.updateMany({
    where: { id: task.id, ...(fileId ? {} : { state: { not: state } }) },
    data: {
      state,
      doneAt: isOpen ? null : now,
      doneBy: isOpen ? null : by.side,
      doneById: !isOpen && by.side === "staff" ? by.id : null,
      ...(fileId && { fileId }),
    },
  });
  return { ok: true, replaced: fileId && task.fileId ? task.fileId : undefined };
}
