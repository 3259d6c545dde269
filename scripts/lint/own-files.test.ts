import { ESLint } from "eslint";
import { expect, it } from "vitest";

const WHO_MAY = "import/no-restricted-paths";

it.each([
  ["lib/places/anything.ts", "@/lib/candidates/account"],
  ["lib/places/anything.ts", "../candidates/account"],
  ["lib/core/anything.ts", "@/lib/jobs/number"],
  ["app/anything.ts", "@/lib/core/db"],
  ["components/ui/anything.tsx", "../site/logo"],
  ["components/jobs/anything.tsx", "@/app/session"],
  ["server/anything.ts", "@/lib/worker/main"],
])("%s may not import %s", async (file, source) => expect(await refusals(file, source)).toEqual([WHO_MAY]));

it.each([
  ["lib/jobs/anything.ts", "@/lib/places/outcodes"],
  ["lib/privacy/anything.ts", "@/lib/candidates/account"],
  ["app/anything.ts", "@/lib/jobs/number"],
  ["components/jobs/anything.tsx", "../ui/button"],
])("%s may import %s", async (file, source) => expect(await refusals(file, source)).toEqual([]));

const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === WHO_MAY });

async function refusals(filePath: string, source: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`import ${JSON.stringify(source)};\n`, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}
