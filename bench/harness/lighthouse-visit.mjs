// @ts-check
/**
 * One first visit by Lighthouse. A program of its own, which Node alone loads: Lighthouse is a thousand files. Tells
 * its report.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [home = "", address = "", chromePath, ...onlyCategories] = process.argv.slice(2);
/** @param {string} path */
const installed = (path) => import(pathToFileURL(join(home, "node_modules", path)).href);

const { default: lighthouse } = await installed("lighthouse/core/index.js");
const { launch } = await installed("chrome-launcher/dist/index.js");
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
const chrome = await launch({ chromePath: chromePath || undefined, chromeFlags, logLevel: "silent" });
try {
  const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "silent", output: "json", onlyCategories });
  const { runtimeError, audits, categories } = lhr;
  await new Promise((resolve) => process.send?.({ runtimeError, audits, categories }, resolve));
} finally {
  chrome.kill();
}
process.exit(0);
