import type { JobDetails } from "@/lib/jobs/types";
import { CONTRACTS } from "@/lib/jobs/vocabulary";

type Props = { job: JobDetails; agency: { name: string; legalName: string } };

/** Who stands between the two sides. The law asks each advert for the agency's full name and the kind of work. */
export function WhoWeAre({ job, agency }: Props) {
  const { employer, contract } = job;
  const role = contract === "temporary" ? "an employment business" : "an employment agency";
  return (
    <section>
      <h2 className="mb-3 text-xl">Who we are in this</h2>
      <div className="grid max-w-[39rem] gap-3">
        <p>
          {agency.name} is {role}, and this is {contract === "internship" || contract === "apprenticeship" ? "an" : "a"}{" "}
          {CONTRACTS[contract].toLowerCase()} job with {employer.isConfidential ? "another company" : employer.name},
          not with us. You pay us nothing, now or later.
        </p>
        {employer.isConfidential && (
          <p>
            The employer has asked not to be named in public. You hear the name from us before your CV goes anywhere.
          </p>
        )}
        <p className="text-sm text-quiet">Advertised by {agency.legalName}.</p>
      </div>
    </section>
  );
}
