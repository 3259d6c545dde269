import { Sheet } from "@/components/ui/sheet";

/** Asks whoever has just applied for a few answers about who they are, on a page of their own. */
export function EqualityInvitation({ jobSlug }: { jobSlug: string }) {
  return (
    <Sheet as="section" className="mt-8 grid gap-2 text-left">
      <h2 className="text-lg">Who applies? Seven questions, if you like</h2>
      <p>
        We want to know whether our jobs reach everybody. Your answers are only counted: they are not kept with your
        application, nobody who decides sees them, and we cannot tell whose they were.
      </p>
      <p>
        <a href={`/jobs/${jobSlug}/apply/equality`}>Answer them without your name</a>
      </p>
    </Sheet>
  );
}
