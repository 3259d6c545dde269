import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const LOOKED_FOR = {
  /** All that WCAG 2.2 AA forbids. */
  everything: (axe: AxeBuilder) =>
    axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]),
  /** Text that does not stand out from what is behind it: all that a page can lose in other colours. */
  colours: (axe: AxeBuilder) => axe.withRules(["color-contrast"]),
};

/**
 * What axe finds wrong with a page. It is asked in the page itself, since none of ours has a frame of somebody else's: else
 * it opens another page each time to put its answers together. Nor does it write down what is in order.
 */
export async function faultsIn(page: Page, what: keyof typeof LOOKED_FOR) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await LOOKED_FOR[what](axe).analyze();
  return violations;
}
