import { Icon } from "@/components/ui/icon";

export type TopicLink = { title: string; text: string; href: string };

/** What a call can be about: one press each. */
export function TopicList({ topics }: { topics: TopicLink[] }) {
  return (
    <ul role="list" className="border-t border-line">
      {topics.map(({ title, text, href }) => (
        <li
          key={href}
          className="relative flex items-center justify-between gap-4 border-b border-line py-4 hover:bg-wash"
        >
          <div>
            <h2 className="text-lg">
              <a href={href} className="cover text-ink no-underline hover:text-brand">
                {title}
              </a>
            </h2>
            <p className="mt-0.5 text-quiet">{text}</p>
          </div>
          <Icon name="chevron" className="me-2 -rotate-90 text-quiet" />
        </li>
      ))}
    </ul>
  );
}
