import type { Page } from "@playwright/test";

/** What sticks out of the page sideways. Tables and boards may be moved sideways in regions of their own. */
export async function sidewaysIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    // Half pixels are rounded up.
    if (scrollWidth <= clientWidth + 1) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && right > clientWidth + 0.5 && one.checkVisibility({ visibilityProperty: true });
    });
    const inner = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    const outer = inner.length > 0 ? inner : wide;
    return [
      `${scrollWidth} px wide: ${outer
        .slice(0, 3)
        .map((one) => one.outerHTML.slice(0, 120))
        .join(" … ")}`,
    ];
  });
}

/** Text that is cut off by its own box, and what can be pressed but lies under something else. */
export async function cutOrCovered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = (one: Element) => one.outerHTML.replace(/\s+/g, " ").slice(0, 140);
    const found: string[] = [];
    for (const one of document.body.querySelectorAll<HTMLElement>("*")) {
      const style = getComputedStyle(one);
      const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText || one.clientWidth <= 2 || !one.checkVisibility({ visibilityProperty: true })) continue;
      const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
      // For readers alone.
      if (style.clipPath !== "none" || style.clip !== "auto") continue;
      const isShortened = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
      if (isShortened) continue;
      if (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1) found.push(`cut at its end: ${said(one)}`);
      if (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 3) found.push(`cut below: ${said(one)}`);
    }
    const open = document.querySelector("dialog:modal, :popover-open");
    const pressed = document.body.querySelectorAll<HTMLElement>(
      "a[href], button, input:not([type=hidden]), select, textarea, summary",
    );
    for (const one of pressed) {
      const target = one.closest("label") ?? one;
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest("[inert], .sr-only")) continue;
      if (open && !open.contains(one)) continue;
      target.scrollIntoView({ block: "center", inline: "center" });
      const [box] = target.getClientRects();
      if (!box || box.width < 3 || box.height < 3) continue;
      const x = box.left + box.width / 2;
      const y = box.top + Math.min(box.height / 2, innerHeight / 3);
      const top = document.elementFromPoint(x, y);
      const isOwn = top && (target.contains(top) || top.contains(target) || top.closest("label")?.contains(one));
      if (top && !isOwn) found.push(`covered: ${said(one)} by ${said(top)}`);
    }
    scrollTo(0, 0);
    return found;
  });
}
