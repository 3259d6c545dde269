/** A British postcode as typed: its outcode, and the whole with one space when the second half is there. */
export type Postcode = { area: string; outcode: string; full: string | null };

// One or two letters, a district of one or two digits that may end in a letter (EC1A), then perhaps the inward code.
const SHAPE = /^([A-Z]{1,2})(\d{1,2}|\d[A-Z])(\d[A-Z]{2})?$/;

/** Reads "sw1a1aa", "SW1A  1AA." and "SW1A" alike; null when it is no postcode. The area must be one of the 124 to count. */
export function readPostcode(text: string): Postcode | null {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  // The inward code is taken off first: in "W1 1AA" and "W11 1AA" only the end says where the outcode ends.
  const split = /^(.{2,4})(\d[A-Z]{2})$/.exec(bare);
  const [, area, district] = SHAPE.exec(split?.[1] ?? bare) ?? [];
  if (!area || !district) return null;
  const outcode = area + district;
  return { area, outcode, full: split ? `${outcode} ${split[2]}` : null };
}
