import type { Tool } from "./tools";

/** Tools as rows: what it is called, what it gives, and how long it takes. */
export function ToolList({ tools }: { tools: Tool[] }) {
  return (
    <ul role="list">
      {tools.map(({ name, title, what, takes, href }) => (
        <li
          key={name}
          className="relative grid gap-x-6 gap-y-0.5 border-b border-line py-4 last:border-b-0 last:pb-0 sm:grid-cols-[1fr_auto] sm:items-center"
        >
          <div>
            <a href={href} className="font-semibold after:absolute after:inset-0">
              {title}
            </a>
            <p className="text-sm text-quiet">{what}</p>
          </div>
          <p className="text-sm text-quiet">{takes}</p>
        </li>
      ))}
    </ul>
  );
}
