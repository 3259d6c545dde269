// @ts-check
/** Runs each kind of check, shows it with its seconds, and keeps the count. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Longer than any of them takes; a check that hangs must not take the whole run with it. */
const LIMIT_MS = 40 * 60_000;
const SIGN_OF_LIFE_MS = 15_000;
/** A browser on a busy machine stumbles once in a while. Each stumble is told by name, and more than these are no accident. */
const SECOND_TRIES = 3;

export class Verdict {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  /** @param {string} root */
  constructor(root) {
    this.root = root;
    this.reports = join(root, ".test-data", "reports");
    mkdirSync(this.reports, { recursive: true });
  }

  /** Work of our own, counted as one. @param {string} name @param {() => Promise<unknown>} work */
  async step(name, work) {
    const begun = performance.now();
    try {
      await work();
      this.#tell(name, begun, { passed: 1 });
      return true;
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
      this.#tell(name, begun, { failed: 1 });
      return false;
    }
  }

  /** A program that is content or not, counted as one. @param {string} name @param {string} program @param {string[]} args */
  async tool(name, program, args) {
    await this.#content(name, this.#installed(program), args);
  }

  /** The same for a script of ours. @param {string} name @param {string} file @param {string[]} args */
  async script(name, file, args) {
    await this.#content(name, process.execPath, [file, ...args]);
  }

  /** @param {string} name @param {string} program @param {string[]} args */
  async #content(name, program, args) {
    await this.step(name, async () => {
      const { code, output } = await this.#run(name, program, args);
      if (code !== 0) throw new Error(output.trimEnd());
    });
  }

  /** @param {string} program */
  #installed = (program) => join(this.root, "node_modules", ".bin", program);

  /** @param {"unit" | "integration"} project */
  async vitest(project) {
    const begun = performance.now();
    const report = this.#fresh(`${project}.json`);
    const { code, output } = await this.#run(project, this.#installed("vitest"), [
      "run",
      "--project",
      project,
      "--reporter=json",
      `--outputFile=${report}`,
      "--reporter=dot",
    ]);
    const result = read(report);
    const failed = result?.numFailedTests ?? 0;
    if (code !== 0) console.log(output.trimEnd());
    // A file that could not even be loaded has no tests to count, and must not pass for that.
    this.#tell(project, begun, {
      passed: result?.numPassedTests ?? 0,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: result?.numPendingTests ?? 0,
    });
  }

  /** @param {Record<string, string>} env */
  async playwright(env) {
    const begun = performance.now();
    const report = this.#fresh("browser.json");
    const { code, output } = await this.#run(
      "browser",
      this.#installed("playwright"),
      ["test", "--retries=1", "--reporter=json,line"],
      {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    );
    const result = read(report);
    const stats = result?.stats;
    const again = stats?.flaky ?? 0;
    for (const title of secondTries(result)) console.log(`Passed at the second try only: ${title}`);
    const isTooOften = again > SECOND_TRIES;
    const failed = (stats?.unexpected ?? 0) + (isTooOften ? again : 0);
    if (code !== 0 || isTooOften) console.log(output.trimEnd());
    this.#tell("browser", begun, {
      passed: (stats?.expected ?? 0) + (isTooOften ? 0 : again),
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: stats?.skipped ?? 0,
    });
  }

  /** The last line, and the exit code that goes with it. */
  say() {
    console.log(`\n${this.#passed} passed, ${this.#failed} failed${this.#skipped ? `, ${this.#skipped} skipped` : ""}`);
    process.exit(this.#failed === 0 ? 0 : 1);
  }

  /** @param {string} name @param {number} begun @param {{ passed?: number, failed?: number, skipped?: number }} counts */
  #tell(name, begun, { passed = 0, failed = 0, skipped = 0 }) {
    this.#passed += passed;
    this.#failed += failed;
    this.#skipped += skipped;
    const words = [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])].join(", ");
    console.log(`${name.padEnd(14)} ${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s   ${words}`);
  }

  /** @param {string} name */
  #fresh(name) {
    const file = join(this.reports, name);
    rmSync(file, { force: true });
    return file;
  }

  /**
   * @param {string} name @param {string} program @param {string[]} args @param {Record<string, string>} [env]
   * @returns {Promise<{ code: number, output: string }>}
   */
  #run(name, program, args, env = {}) {
    const begun = performance.now();
    const ticker = setInterval(
      () => console.log(`${name.padEnd(14)} ${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s …`),
      SIGN_OF_LIFE_MS,
    );
    const child = spawn(program, args, {
      cwd: this.root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: LIMIT_MS,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const done = new Promise((resolve) => {
      child.once("error", (error) => resolve({ code: 1, output: error.message }));
      child.once("close", (code) => resolve({ code: code ?? 1, output }));
    });
    return done.finally(() => clearInterval(ticker));
  }
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** The titles of journeys that failed first and passed then. @param {any} report @returns {string[]} */
function secondTries(report) {
  /** @param {any} suite @returns {string[]} */
  const of = (suite) => [
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => spec.tests.some((/** @type {any} */ one) => one.status === "flaky"))
      .map((/** @type {any} */ spec) => `${spec.file}: ${spec.title}`),
    ...(suite.suites ?? []).flatMap(of),
  ];
  return (report?.suites ?? []).flatMap(of);
}
