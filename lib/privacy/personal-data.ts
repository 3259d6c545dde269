import { ACCOUNTS } from "./personal-data/accounts";
import { AFTER_A_NO } from "./personal-data/after-a-no";
import { APPLICATIONS } from "./personal-data/applications";
import type { Columns } from "./personal-data/fate";
import { SITE } from "./personal-data/site";

/** Every column of the database, by table. A test compares this with the catalogue: a new column has to be judged here. */
export const PERSONAL_DATA: Record<string, Columns> = { ...ACCOUNTS, ...APPLICATIONS, ...AFTER_A_NO, ...SITE };
