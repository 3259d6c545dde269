import { expect, test } from "vitest";
import { firstIds, idsOfPart } from "./sitemap";

test.each([1, 2, 16, 65_536])("every id is in one of %i parts, and the next part begins after the last", (parts) => {
  const all = firstIds(parts).map((first, part) => ({ ...idsOfPart(part, parts), first }));

  expect(all[0]?.first).toBe("00000000-0000-0000-0000-000000000000");
  expect(all.at(-1)?.last).toBe("ffffffff-ffff-ffff-ffff-ffffffffffff");
  const numberOf = (id: string) => BigInt(`0x${id.replaceAll("-", "")}`);
  const gaps = all.slice(1).filter(({ first }, at) => numberOf(first) !== numberOf(all[at]?.last ?? "") + 1n);
  expect(gaps).toEqual([]);
});
