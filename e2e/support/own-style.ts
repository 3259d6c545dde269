import type { Page } from "@playwright/test";

/**
 * What a page's own style leaves out of the site's and yet chooses something on it: selectors of style rules, with or
 * without the states that come and go (hover, focus, before). Rules that only set properties of our own count when the
 * page's style asks for one of these. Empty is right. Null when the page asks for the whole file.
 */
export function missingStyle(page: Page, wholeFile: string): Promise<string[] | null> {
  return page.evaluate(async (file) => {
    const own = document.querySelector("head style");
    if (!own) return null;
    const ownText = own.textContent ?? "";
    const isIdle = ({ style }: CSSStyleRule) =>
      [...style].every((property) => property.startsWith("--") && !ownText.includes(`var(${property}`));
    const sheetOf = async (text: string) => (await new CSSStyleSheet().replace(text)).cssRules;
    const selectors = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule && isIdle(rule)) return [];
        if (rule instanceof CSSStyleRule) return rule.selectorText.split(/,\s*(?![^(]*\))/);
        return "cssRules" in rule && !(rule instanceof CSSKeyframesRule) ? selectors(rule.cssRules as CSSRuleList) : [];
      });
    const chooses = (selector: string) => {
      try {
        return document.querySelector(selector) !== null;
      } catch {
        return false;
      }
    };
    const carried = new Set(selectors(await sheetOf(ownText)));
    const whole = selectors(await sheetOf(await (await fetch(file)).text()));
    const stateless = (selector: string) =>
      selector.replace(/(?<!\\)::?(?!is|where|not|has)[a-z-]+(?:\([^()]*\))?/g, "");
    return whole.filter((one) => !carried.has(one) && (chooses(one) || chooses(stateless(one))));
  }, wholeFile);
}
