import { Button } from "@/components/ui/button";

type Template = { id: string; label: string; madeBy: string | null; isOfHouse: boolean };
type Props = {
  templates: Template[];
  chosen?: string;
  forget: (id: string) => () => Promise<void>;
};

/** What a new job can be begun from. */
export function TemplateList({ templates, chosen, forget }: Props) {
  const own = templates.filter(({ isOfHouse }) => !isOfHouse);
  return (
    <section aria-labelledby="templates" className="mb-6 grid gap-3">
      <h2 id="templates" className="text-base">
        Begin from
      </h2>
      <div className="flex flex-wrap gap-2">
        <Choice href="/admin/jobs/new" isChosen={!chosen}>
          A blank form
        </Choice>
        {templates.map(({ id, label }) => (
          <Choice key={id} href={`/admin/jobs/new?template=${id}`} isChosen={id === chosen}>
            {label}
          </Choice>
        ))}
      </div>
      {own.length > 0 && (
        <details>
          <summary className="cursor-pointer text-quiet">Templates that we made</summary>
          <ul role="list" className="mt-2 grid gap-2">
            {own.map(({ id, label, madeBy }) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                <span>
                  {label}
                  {madeBy && <span className="text-quiet"> by {madeBy}</span>}
                </span>
                <form action={forget(id)}>
                  <Button type="submit" look="danger" size="desk">
                    Take it away<span className="sr-only">: {label}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Choice({ href, isChosen, children }: { href: string; isChosen: boolean; children: string }) {
  return (
    <Button href={href} look={isChosen ? "brand" : "plain"} size="desk" aria-current={isChosen ? "true" : undefined}>
      {children}
    </Button>
  );
}
