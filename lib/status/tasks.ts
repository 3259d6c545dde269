import { db } from "@/lib/core/db";

/** How the last run of each task of the worker went. */
export const taskStates = () => db.taskState.findMany({ orderBy: { name: "asc" } });

export type TaskState = Awaited<ReturnType<typeof taskStates>>[number];
