import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { SlowestFirst } from "./tests/support/slowest-first.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const code = ["app", "bench", "components", "e2e", "lib", "scripts", "server", "tests"];
const exclude = [...configDefaults.exclude, ".data/**", ".test-data/**", ".bench-data/**", ".next/**"];

/** A zone nobody here lives in, with minutes in its offset: whatever forgot its own zone fails. */
const env = {
  TZ: "Asia/Kathmandu",
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "a secret for tests only, long enough to pass",
};

export default defineConfig({
  // Which tests are slow or failed last is no part of the checkout.
  cacheDir: ".test-data/vite",
  resolve: { alias: { "@": root.replace(/\/$/, "") }, conditions: ["react-server"] },
  test: {
    env,
    // One more than the cores of the smallest machine: much of a test is waiting for the database.
    maxWorkers: 3,
    pool: "forks",
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Property tests on a machine that builds beside them.
          testTimeout: 60_000,
          include: code.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...exclude, "**/*.db.test.ts"],
          globalSetup: "tests/support/generated-client.ts",
          setupFiles: "tests/support/own-modules.ts",
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: code.map((folder) => `${folder}/**/*.db.test.ts`),
          exclude,
          globalSetup: ["tests/support/generated-client.ts", "tests/support/database-server.ts"],
          setupFiles: "tests/support/own-database.ts",
          // Loading what is installed took most files longer than their tests do (tests/support/as-new.ts).
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
