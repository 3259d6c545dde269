export type Figure = { label: string; value: number; href?: string; words?: string };

/** Numbers that matter this morning, each a way to what it counts. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul
      role="list"
      className="grid grid-cols-2 gap-x-8 gap-y-5 border-y border-line py-5 sm:grid-cols-3 2xl:grid-cols-6"
    >
      {figures.map(({ label, value, href, words }) => (
        <li key={label}>
          <p className="headline text-xl tabular-nums">{value.toLocaleString("en-GB")}</p>
          <p>{href ? <a href={href}>{label}</a> : label}</p>
          {words && <p className="text-quiet">{words}</p>}
        </li>
      ))}
    </ul>
  );
}
