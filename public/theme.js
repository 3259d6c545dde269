// The admin area in light or dark against what the system says. It runs before the page is painted, and asks only the
// styles that are there: each rule for a dark system is made to hold always, or never.

if (!("adminTheme" in window)) {
  window.adminTheme = true;
  const THEME = "admin:theme";
  const IS_DARK = /prefers-color-scheme:\s*dark/;
  const known = new Map();

  /** "light", "dark", or null for what the system says. */
  function kept() {
    try {
      return localStorage.getItem(THEME);
    } catch {
      return null;
    }
  }

  function show(theme) {
    for (const sheet of document.styleSheets) for (const rule of darkRules(sheet)) set(rule, theme);
    document.documentElement.style.colorScheme = theme ?? "";
  }

  function darkRules(sheet) {
    try {
      return within(sheet.cssRules);
    } catch {
      return []; // A sheet of another site, which may not be read.
    }
  }

  function within(rules) {
    return [...rules].flatMap((rule) => {
      const inner = rule.cssRules ? within(rule.cssRules) : [];
      return rule.media && (known.has(rule) || IS_DARK.test(rule.media.mediaText)) ? [rule, ...inner] : inner;
    });
  }

  function set(rule, theme) {
    if (!known.has(rule)) known.set(rule, rule.media.mediaText);
    const said = known.get(rule);
    const always = said.replace(/\s*and\s*\(prefers-color-scheme:\s*dark\)|\(prefers-color-scheme:\s*dark\)/g, "");
    rule.media.mediaText = theme === "dark" ? always || "all" : theme === "light" ? "not all" : said;
  }

  addEventListener("admin:theme", () => {
    const now = kept() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    const next = now === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(THEME, next);
    } catch {
      // Kept by nobody: it lasts for this page.
    }
    show(next);
  });

  if (kept()) show(kept());
}
