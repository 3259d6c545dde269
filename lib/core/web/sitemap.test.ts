import { describe, expect, test } from "vitest";
import { idsOfPart, MOST_PARTS, partsOf } from "./sitemap";

describe("files of a sitemap", () => {
  test.each([1, 2, 16, 256])("%i of them hold every id, and the next begins after the last", (parts) => {
    const all = Array.from({ length: parts }, (_, part) => idsOfPart(part, parts));

    expect(all[0]?.first).toBe("00000000-0000-0000-0000-000000000000");
    expect(all.at(-1)?.last).toBe("ffffffff-ffff-ffff-ffff-ffffffffffff");
    const numberOf = (id: string) => BigInt(`0x${id.replaceAll("-", "")}`);
    const gaps = all.slice(1).filter(({ first }, at) => numberOf(first) !== numberOf(all[at]?.last ?? "") + 1n);
    expect(gaps).toEqual([]);
  });

  const day = (of: number) => new Date(Date.UTC(2026, 10, of));
  const stretch = (of: number, lastmod: Date, addresses = 1) => ({ byte: of, addresses, lastmod });

  test("are as many as it takes, and dated by the newest change of what is in them", () => {
    const some = [stretch(0, day(3)), stretch(63, day(9)), stretch(64, day(4)), stretch(255, day(2))];

    expect(partsOf(some, 4)).toEqual([day(9)]);
    expect(partsOf(some, 2)).toEqual([day(9), day(2)]);
    expect(partsOf(some, 1)).toEqual([day(9), day(4), null, day(2)]);
  });

  test("are one where there is nothing, and no more than there are stretches", () => {
    expect(partsOf([], 10)).toEqual([null]);
    expect(partsOf([stretch(0, day(3), 1e9)], 1)).toHaveLength(MOST_PARTS);
  });
});
