import { expect, test } from "vitest";
import { ACTIONS } from "./actions";
import { ROUTES } from "./routes";
import { actionsInApp, routesInApp } from "./walk";

// The table of who may is whole: it names every page, handler and action there is, and nothing else.

test("every page and every method of every handler has a row that says who may", () => {
  const missing = routesInApp().filter((route) => !Object.hasOwn(ROUTES, route));
  const rows = missing.map((route) => {
    const parts = [...route.matchAll(/\[(?:\.{3})?(\w+)\]/g)].map(([, part]) => `${part}: "…"`);
    return `  ${JSON.stringify(route)}: { who: "…"${parts.length > 0 ? `, ids: { ${parts.join(", ")} }` : ""} },`;
  });

  expect(rows.join("\n"), `Add to ROUTES in tests/access/routes.ts:\n${rows.join("\n")}`).toBe("");
});

test("every server action has a row that says who may", () => {
  const rows = actionsInApp()
    .filter((action) => !Object.hasOwn(ACTIONS, action))
    .map((action) => `  ${JSON.stringify(action)}: { who: "…", bound: (t) => [t.…], state: true, fields: { … } },`);

  expect(rows.join("\n"), `Add to ACTIONS in tests/access/actions.ts:\n${rows.join("\n")}`).toBe("");
});

test("every row has its route or its action", () => {
  const [routes, actions] = [new Set(routesInApp()), new Set(actionsInApp())];

  expect(Object.keys(ROUTES).filter((row) => !routes.has(row))).toEqual([]);
  expect(Object.keys(ACTIONS).filter((row) => !actions.has(row))).toEqual([]);
});
