import { Button } from "@/components/ui/button";

type Props = {
  /** What they said before; null while they have not. */
  said: boolean | null;
  yes: () => Promise<void>;
  no: () => Promise<void>;
};

/** One question about a plan once something of it is done: both answers are good ones. */
export function InControl({ said, yes, no }: Props) {
  return (
    <section id="in-control" aria-labelledby="in-control-heading" className="grid gap-2 print:hidden">
      <h2 id="in-control-heading" className="text-lg">
        Do you feel more in control than when you began?
      </h2>
      <p className="text-sm text-quiet">
        {said === null
          ? "We count how many say yes, and never who: it tells us whether plans help."
          : said
            ? "You said yes. Good: that was you."
            : "You said not yet. A smaller step is a step, and talking helps, too."}
      </p>
      <div className="flex flex-wrap gap-2">
        <form action={yes}>
          <Button type="submit" look="plain" size="little" aria-pressed={said === true}>
            Yes
          </Button>
        </form>
        <form action={no}>
          <Button type="submit" look="plain" size="little" aria-pressed={said === false}>
            Not yet
          </Button>
        </form>
      </div>
    </section>
  );
}
