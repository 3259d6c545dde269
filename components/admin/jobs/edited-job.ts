import { JOB_FIELDS } from "@/lib/jobs/form-input";
import type { Edited } from "../editing/keeping";

export const EDITED_JOB: Edited = { what: "job", room: "/admin/jobs", names: JOB_FIELDS, telling: JOB_FIELDS };
