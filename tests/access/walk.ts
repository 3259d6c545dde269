import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const APP = join(ROOT, "app");
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

const files = readdirSync(APP, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

/** The address of a page's or a handler's folder: groups in brackets are no part of it. */
function addressOf(file: string): string {
  const parts = relative(APP, join(file, "..")).split(/[\\/]/);
  return `/${parts.filter((part) => part && !/^\(.*\)$/.test(part)).join("/")}`;
}

/** "GET /admin/jobs/[id]": every page, and every method that a handler answers. */
export function routesInApp(): string[] {
  return files
    .flatMap((file) => {
      if (/[\\/]page\.tsx$/.test(file)) return `GET ${addressOf(file)}`;
      if (!/[\\/]route\.tsx?$/.test(file)) return [];
      const text = readFileSync(file, "utf8");
      const exported = METHODS.filter((method) =>
        new RegExp(`export (const|async function|function) ${method}\\b|export \\{[^}]*\\b(as )?${method}\\b`).test(
          text,
        ),
      );
      if (exported.length === 0) throw new Error(`${file} answers no method that is known here`);
      return exported.map((method) => `${method} ${addressOf(file)}`);
    })
    .sort();
}

/** Which of them are handlers: those answer refusals as they are, pages lead to sign-in first. */
export const isHandler = (address: string): boolean =>
  files.some((file) => /[\\/]route\.tsx?$/.test(file) && addressOf(file) === address);

/** "app/admin/jobs/actions.ts#closeNow": every server action of a file of them, and "…#inline 1" for one inside a page. */
export function actionsInApp(): string[] {
  return files
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const name = relative(ROOT, file).replaceAll("\\", "/");
      if (/^\s*(["'])use server\1/.test(text))
        return [...text.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, action]) => `${name}#${action}`);
      return [...text.matchAll(/^\s+(["'])use server\1/gm)].map((_, index) => `${name}#inline ${index + 1}`);
    })
    .sort();
}
