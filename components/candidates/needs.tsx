import { Button } from "@/components/ui/button";
import type { Need } from "@/lib/candidates/needs";

/** What waits for them, before anything else; the first of it has the one strong button of the page. */
export function Needs({ needs }: { needs: Need[] }) {
  return (
    <section aria-labelledby="needs-heading" className="rounded-card bg-sand p-6 sm:p-8">
      <h2 id="needs-heading" className="text-xl">
        {needs.length === 0 ? "Nothing needs you today" : "What needs you"}
      </h2>
      {needs.length === 0 ? <Quiet /> : <NeedList needs={needs} />}
    </section>
  );
}

function Quiet() {
  return (
    <>
      <p className="mt-1 text-quiet">
        No call and no interview this week, nothing to answer, and none of your saved jobs closes in the next seven
        days.
      </p>
      <p className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button href="/jobs">Look at all jobs</Button>
        <a href="/strategy-call">Book a strategy call</a>
      </p>
    </>
  );
}

function NeedList({ needs }: { needs: Need[] }) {
  return (
    <ul role="list" className="mt-4 grid gap-5">
      {needs.map(({ what, detail, href, action }, index) => (
        <li key={href + what} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-[1_1_16rem]">
            <p className="font-semibold">{what}</p>
            <p className="text-sm text-quiet">{detail}</p>
          </div>
          <Button href={href} look={index === 0 ? "brand" : "plain"} size="little">
            {action}
            <span className="sr-only">: {what}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
