import { ToolList } from "./tool-list";
import { toolsFor } from "./tools";

/** "What now", on the page of an application that ended in a no: one line for each thing that helps, none of them a duty. */
export function NextSteps({ applicationId }: { applicationId: string }) {
  return (
    <section aria-labelledby="next-steps" className="rounded-card bg-sand p-6 sm:p-8">
      <h2 id="next-steps" className="text-xl">
        What now
      </h2>
      <p className="mt-1 mb-2 max-w-[42em] text-quiet">
        Nothing today is fine too. When you want to do something, each of these is small, and none needs the others.
      </p>
      <ToolList tools={toolsFor({ applicationId, isSignedIn: true })} />
    </section>
  );
}
