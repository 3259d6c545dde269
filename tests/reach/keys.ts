import type { Page } from "@playwright/test";

/** A date and a time have parts of their own, which the Tab key goes through one by one. */
const INSIDE_ONE = 7;

/** Walks a page by the Tab key, at most so many presses. Says what cannot be reached, or is reached and not seen. */
export async function unreachedIn(page: Page, most: number): Promise<string[]> {
  const wanted = await page.evaluate(numberTheReachable);
  const found: string[] = [];
  // An open dialog has the focus inside already.
  const reached = new Set([(await page.evaluate(describeFocus))?.number ?? -1]);
  let last = -1;
  let stuck = 0;
  for (let press = 0; press < most; press++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(describeFocus);
    if (!focus) break;
    stuck = focus.number === last ? stuck + 1 : 0;
    if (stuck > INSIDE_ONE) return [...found, `the Tab key does not leave ${focus.said}`];
    last = focus.number;
    if (reached.has(focus.number) && stuck === 0) break;
    reached.add(focus.number);
    if (!focus.hasRing) found.push(`the focus is not seen on ${focus.said}`);
    if (focus.coveredBy) found.push(`${focus.said} has the focus under ${focus.coveredBy}`);
  }
  if (wanted.length <= most)
    for (const { number, said } of wanted) if (!reached.has(number)) found.push(`no key leads to ${said}`);
  return found;
}

/** Gives whatever the keys should reach a number, and answers them. Of radio buttons with one name one is reached. */
function numberTheReachable() {
  const groups = new Set<string>();
  let count = 0;
  const all = document.querySelectorAll<HTMLElement>(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]",
  );
  const modal = document.querySelector("dialog:modal, :popover-open");
  // Whoever has a sheet open goes on from what opened it, and what is not in it comes after it was closed.
  if (!modal) {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  }
  return [...all].flatMap((one) => {
    const isOff = one.matches(":disabled") || one.tabIndex < 0 || one.closest("[inert]") !== null;
    if (isOff || !one.checkVisibility({ visibilityProperty: true }) || (modal && !modal.contains(one))) return [];
    if (one instanceof HTMLInputElement && one.type === "radio") {
      const group = `${one.form?.id} ${one.name}`;
      const chosen = document.querySelector(`input[type=radio][name="${CSS.escape(one.name)}"]:checked`);
      if (groups.has(group) || (chosen && chosen !== one)) return [];
      groups.add(group);
    }
    one.dataset.reach = String(++count);
    return [{ number: count, said: one.outerHTML.replace(/\s+/g, " ").slice(0, 140) }];
  });
}

/** Where the focus is, whether a ring is around it, and what lies over it; null at the end of the page. */
function describeFocus() {
  const one = document.activeElement;
  if (!(one instanceof HTMLElement) || one === document.body) return null;
  const target = one.closest("label") ?? one;
  const around = [one, one.parentElement, target, one.nextElementSibling].filter((each) => each !== null);
  const hasRing = around.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
  });
  // On the parts of a date the browser draws its own ring, inside the field; in a frame, around what has the focus there.
  const isPart = one.matches("input[type=date], input[type=time], iframe") && !one.matches(":focus-visible");
  const rects = [...target.getClientRects()];
  const points = rects.flatMap(({ left, right, top, bottom }) => [
    [(left + right) / 2, (top + bottom) / 2] as const,
    [left + 2, top + 2] as const,
    [right - 2, bottom - 2] as const,
  ]);
  const tops = points.map(([x, y]) => document.elementFromPoint(x, y)).filter((top) => top !== null);
  const isSeen = tops.some((top) => target.contains(top) || top.contains(target));
  const said = (each: Element) => each.outerHTML.replace(/\s+/g, " ").slice(0, 140);
  return {
    number: Number(one.dataset.reach ?? 0),
    said: said(one),
    // What opens below the edge of the screen is moved to by the browser; what has no box is its label's.
    coveredBy: tops.length > 0 && !isSeen && tops[0] ? said(tops[0]) : null,
    hasRing: hasRing || isPart,
  };
}
