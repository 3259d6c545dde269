import { join } from "node:path";

/** The copy of the site that journeys run against: its own port, its own data. */
export const PORT = Number(process.env.E2E_PORT ?? 3999);
export const SITE = `http://localhost:${PORT}`;
export const DATA_DIR = join(process.cwd(), ".test-data", "e2e");
/** Opens the figures of this copy. */
export const METRICS_TOKEN = "a-token-for-journeys";
