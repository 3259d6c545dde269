import { dialled } from "@/lib/core/text/text";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { sayLast } from "@/lib/core/time/say";
import type { JobDetails } from "@/lib/jobs/types";

type Props = { job: JobDetails; phone: string; save?: ReactNode };

/** Apply, save, until when, and whom to ask. Beside the text on wide screens. */
export function ApplyBox({ job, phone, save }: Props) {
  return (
    <Sheet as="section" className="grid gap-3">
      <Button href={`/jobs/${job.slug}/apply`} wide className="max-xl:hidden">
        Apply for this job
      </Button>
      {save}
      <p className="text-sm text-quiet">
        A CV and a few answers, no account needed. You can apply until {sayLast(job.closesAt)}.
      </p>
      <p className="border-t border-line pt-3 text-sm text-quiet">
        A question first? Ring us on{" "}
        <a href={`tel:${dialled(phone)}`} className="whitespace-nowrap">
          {phone}
        </a>
        .
      </p>
    </Sheet>
  );
}
