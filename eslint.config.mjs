import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";

/**
 * Who may import whom. This table is the architecture (docs/architecture.md): a domain may import lib/core and what is
 * listed for it, nothing else. Adding an arrow is a change of one line here, and is reviewed as such.
 */
const DOMAIN_MAY_IMPORT = {
  access: [],
  places: [],
  mail: ["access"],
  auth: ["access", "mail"],
  settings: ["access", "alerts", "mail", "posts"],
  audit: ["access", "jobs"],
  contact: ["access", "mail"],
  clients: ["access"],
  jobs: ["access", "clients", "places"],
  posts: ["access"],
  candidates: ["access", "alerts", "auth", "calls", "clients", "jobs", "mail"],
  alerts: ["access", "jobs", "mail"],
  calls: ["access", "mail"],
  applications: ["access", "calls", "jobs", "mail"],
  recovery: ["access", "alerts", "applications", "calls", "candidates", "jobs", "mail", "places", "posts"],
  status: ["access"],
  tables: "every domain",
  colleagues: ["access", "auth", "calls", "clients", "jobs", "mail", "posts"],
  privacy: "every domain",
  worker: "every domain",
};

const domains = Object.keys(DOMAIN_MAY_IMPORT);

/** Files that still spread literals to keep the formatter from breaking lines. The list only gets shorter. */
const STILL_SPREAD = [
  "lib/applications/feedback/{letters,own}.ts",
  "lib/applications/feedback/staff/{queue,reading,releasing}.ts",
  "lib/applications/{drafts/drafts,offers/making,onboarding/reading,questions/answers}.ts",
  "lib/applications/pipeline/{composing-noes,noes}.ts",
  "lib/applications/staff/{board,searching/search,table,tasks,waiting}.ts",
  "lib/jobs/uploads/{running,uploads}.ts",
  "lib/privacy/export/{board,export,fair,interviews,kudos,placements}.ts",
  "lib/recovery/kudos/for-staff.ts",
];

/** What a page's parts may take from the business: shapes and words that are safe in the browser. */
const SAFE_FOR_COMPONENTS = String.raw`(?:[\w-]+/(?:schema|types|vocabulary|(?:[\w-]+/)?[\w-]+-input)|core/(?:money|page-of|forms/(?:first-of|input)|settings/(?:colour|palette)|table/view|text/text|time/(?:dates|opening|say))|access/(?:viewer|permissions)|jobs/(?:number|pay|staff/(?:checks|completeness))|applications/(?:interviews|questions)/vocabulary|recovery/(?:care/crisis|fit/(?:judging|wants-search|words)|learning/(?:small-things|words)|practice/words)|posts/(?:images/(?:sources|refusals)|document/[\w-]+|text/(?:blocks|checks|from-html|outline|reading|videos)))`;

const zones = [
  ...domains
    .filter((domain) => Array.isArray(DOMAIN_MAY_IMPORT[domain]))
    .map((domain) => ({
      target: `lib/${domain}`,
      from: "lib",
      except: ["core", domain, ...DOMAIN_MAY_IMPORT[domain]].map((name) => `./${name}`),
      message: `lib/${domain} may import ${["core", ...DOMAIN_MAY_IMPORT[domain]].join(", ")} (eslint.config.mjs has the table).`,
    })),
  { target: "lib/core", from: "lib", except: ["./core"], message: "lib/core knows no domain." },
  { target: "lib", from: ["app", "components", "server"], message: "The business knows neither pages nor the front." },
  {
    target: "components/ui",
    from: ["components/!(ui)/**/*", "lib/**/*", "app/**/*"],
    message: "components/ui is the design system: no word of the product.",
  },
  { target: "components", from: ["app", "server"], message: "Components get data as props." },
  { target: ["app", "components", "server"], from: "lib/worker", message: "Nobody imports the worker." },
  {
    target: "app",
    from: ["lib/core/db.ts", "lib/core/queue.ts"],
    message: "Pages ask a domain; only domains know the database.",
  },
];

const CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Rules take `now`; the clock is read in app/, scripts/, server/ and lib/worker/.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Rules take `now`; the clock is read in app/, scripts/, server/ and lib/worker/.",
  },
];
const LOCK = {
  selector: "TemplateElement[value.raw=/pg_(try_)?advisory/]",
  message: "lockNamed of lib/core/locks takes locks, and has the list of all.",
};
const SPREAD = {
  selector: "ObjectExpression > SpreadElement > ObjectExpression",
  message: "Write the keys themselves: the formatter decides how many of them stand on a line.",
};
const BIND = {
  selector: "CallExpression[callee.property.name='bind'][arguments.0.raw='null']",
  message:
    "Bind an action in the server component: bound in the client it spins for ever after one invalid post without script.",
};

const read = (path) => readFileSync(join(import.meta.dirname, path), "utf8");

/** Where there are components, and which of them run in the browser. */
const HAS_COMPONENTS = ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"];
const RUNS_IN_BROWSER = ["app", "components"].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && /"use client"|\buse[A-Z]\w*\(/.test(read(path))),
);

/**
 * What Next recommends, each where it can find something: React's rules compile a component to judge it, half the time
 * of all.
 */
const [react, ...others] = next;
const [ofBrowser, ofComponents] = [true, false].map((isHook) =>
  Object.fromEntries(Object.entries(react.rules).filter(([rule]) => rule.startsWith("react-hooks/") === isHook)),
);
const recommended = [
  { ...react, files: HAS_COMPONENTS, rules: ofComponents },
  { files: RUNS_IN_BROWSER, rules: ofBrowser },
  ...others,
];

export default tseslint.config(
  {
    ignores: [
      ".next/",
      "dist/",
      "lib/core/prisma/",
      "node_modules/",
      ".data/",
      ".test-data/",
      ".bench-data/",
      ".stamps/",
      "public/spoken/",
      "next-env.d.ts",
      "test-results/",
      "playwright-report/",
    ],
  },
  ...recommended,
  ...tseslint.configs.strict,
  {
    plugins: { import: react.plugins.import },
    settings: { "import/resolver": "./scripts/lint/own-files.mjs", react: { version: "19" } },
    rules: {
      "import/no-restricted-paths": ["error", { zones }],
      // The front sends many pages without script, and a link to another page is then meant to be a full load.
      "@next/next/no-html-link-for-pages": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "no-console": ["error", { allow: ["error"] }],
      eqeqeq: "error",
      // Prettier breaks code and leaves comments as they are.
      "max-len": ["error", { code: 9999, comments: 128, ignoreUrls: true, ignorePattern: "@type|eslint-" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-syntax": ["error", SPREAD],
      "no-restricted-properties": [
        "error",
        { property: "$queryRawUnsafe", message: "Values go into SQL as parameters of $queryRaw`…`." },
        { property: "$executeRawUnsafe", message: "Values go into SQL as parameters of $executeRaw`…`." },
      ],
    },
  },
  {
    // They put names of tables into statements, and nobody from outside calls them.
    files: ["bench/**", "tests/**", "**/*.test.ts"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["components/**"],
    ignores: ["**/*.test.ts", "**/*.test.tsx"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^@/lib/(?!${SAFE_FOR_COMPONENTS}$)`,
              message: "Components take shapes and words from lib, never the database.",
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },
  {
    files: ["lib/**"],
    ignores: ["lib/worker/**", "**/*.test.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "Ask the web through lib/core/web/outside." },
        { name: "globalThis", message: "What a process has one of stands in lib/core/process-wide." },
      ],
      "no-restricted-syntax": ["error", ...CLOCK, LOCK, SPREAD],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["next", "next/*", "react", "react-dom", "react/*"],
              message: "lib runs the same in a page, in the worker and in a test.",
            },
          ],
        },
      ],
    },
  },
  { files: ["lib/core/process-wide.ts"], rules: { "no-restricted-globals": "off" } },
  { files: ["lib/core/locks.ts"], rules: { "no-restricted-syntax": ["error", ...CLOCK, SPREAD] } },
  { files: STILL_SPREAD, rules: { "no-restricted-syntax": ["error", ...CLOCK, LOCK] } },
  { files: ["components/**"], rules: { "no-restricted-syntax": ["error", ...CLOCK, BIND, SPREAD] } },
  { files: ["scripts/**", "server/**", "e2e/**", "bench/**", "tests/**"], rules: { "no-console": "off" } },
  {
    files: ["**/*.test.ts", "**/*.test.tsx", "e2e/**", "tests/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "import/no-restricted-paths": "off" },
  },
);
