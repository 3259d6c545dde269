import { db } from "@/lib/core/db";
import type { TaskState } from "./types";

/** How the last run of each task of the worker went. */
export const taskStates = (): Promise<TaskState[]> => db.taskState.findMany({ orderBy: { name: "asc" } });
