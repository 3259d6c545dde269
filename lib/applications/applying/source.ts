/** Where a job was found, as it is kept: a word or a host, at most 60 letters. Undefined for anything else. */
export function readSource(said: string): string | undefined {
  const word = said
    .trim()
    .toLowerCase()
    .replace(/^www\./, "")
    .replace(/[\s_]+/g, "-");
  return /^[a-z0-9][a-z0-9.-]{0,59}$/.test(word) ? word : undefined;
}

/** What the address of a page says of how its reader came to it: from a digest, or by a campaign that names itself. */
export function sourceIn(address: string | null): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { searchParams } = new URL(address);
  if (searchParams.get("from") === "digest") return "alert";
  return readSource(searchParams.get("source") ?? searchParams.get("utm_source") ?? "");
}
