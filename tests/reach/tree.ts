import type { CDPSession, Page } from "@playwright/test";

interface Node {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
}

const CONTROLS = new Set(
  "button link textbox searchbox combobox listbox checkbox radio switch slider spinbutton tab menuitem option".split(
    " ",
  ),
);
const NAMED = new Set(["dialog", "alertdialog", "grid", "region"]);

/** What is wrong with a page as a screen reader hears it: its tree of roles and names, and how its errors are said. */
export async function unclearIn(page: Page, browser: CDPSession): Promise<string[]> {
  const { nodes } = (await browser.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
  const heard = nodes.filter(({ ignored }) => !ignored);
  const role = (node: Node) => node.role?.value ?? "";
  const name = (node: Node) => node.name?.value?.trim() ?? "";
  const found: string[] = [];
  const mains = heard.filter((node) => role(node) === "main").length;
  // What an open dialog covers is not heard.
  const isCovered = heard.some((node) => role(node) === "dialog");
  if (mains !== (isCovered ? 0 : 1)) found.push(`${mains} main parts`);
  for (const node of heard) {
    if (CONTROLS.has(role(node)) && !name(node)) found.push(`a ${role(node)} without a name`);
    if (NAMED.has(role(node)) && !name(node)) found.push(`a ${role(node)} without a name`);
    if (["image", "img"].includes(role(node)) && !name(node))
      found.push("an image that is neither named nor decorative");
  }
  return [...found, ...(await unsaidIn(page))];
}

/**
 * In the markup: the language, headings that jump, errors that are not tied to their fields or that nobody is told of,
 * tables without heads.
 */
async function unsaidIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (!/^en-GB$/.test(document.documentElement.lang)) found.push("the page does not say its language");
    const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[aria-hidden=true]"),
    );
    const levels = headings.map((one) => Number(one.getAttribute("aria-level") ?? one.tagName.slice(1)));
    const firsts = levels.filter((level) => level === 1).length;
    if (firsts !== 1) found.push(`${firsts} headings of the first level`);
    levels.forEach((level, at) => {
      const before = at === 0 ? 1 : (levels[at - 1] ?? 1);
      if (level > before + 1)
        found.push(`a heading of level ${level} after one of ${before}: ${headings[at]?.textContent}`);
    });
    const wrong = [...document.querySelectorAll("[aria-invalid=true]")].filter((one) => one.checkVisibility());
    for (const field of wrong) {
      // Of a choice the whole group says it.
      const described = field.closest("[aria-describedby]") ?? field;
      const ids = described.getAttribute("aria-describedby")?.split(" ") ?? [];
      const said = ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? "");
      if (!said.some(Boolean)) found.push(`an error that its field does not say: ${field.outerHTML.slice(0, 120)}`);
    }
    const isTold = document.querySelector("[role=alert]") ?? document.activeElement?.closest("[data-summary]");
    if (wrong.length > 0 && !isTold) found.push("errors that nobody is told of");
    for (const table of document.querySelectorAll("table:not([role=presentation])"))
      if (!table.querySelector("th")) found.push("a table without heads");
    return found;
  });
}
