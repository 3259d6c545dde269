/** What the address says already, carried on by a form. */
export function KeptFields({ kept }: { kept: Record<string, string> }) {
  return Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
