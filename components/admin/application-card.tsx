import { EarlierVersions } from "@/components/applications/earlier-versions";
import { Button } from "@/components/ui/button";
import { Pairs } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import type { EarlierVersion } from "@/lib/applications/staff/applications";
import { RIGHT_TO_WORK, type RightToWork } from "@/lib/applications/vocabulary";
import { sayMoment } from "@/lib/core/time/say";

type Props = {
  application: {
    id: string;
    name: string;
    /** Null while it is read without names. */
    email: string | null;
    isBlind: boolean;
    phone: string | null;
    message: string | null;
    rightToWork: RightToWork;
    createdAt: Date;
    sentAt: Date;
    readAt: Date | null;
    isAddressProved: boolean;
    job: { id: string; slug: string; title: string; employerName: string };
    cv: { name: string; bytes: number } | null;
    earlier: EarlierVersion[];
  };
  /** The scanner has not found the CV clean. */
  isShut: boolean;
  /** Nothing more is promised: nobody needs to read it any more. */
  hasEnded: boolean;
  read: () => Promise<void>;
};

/** One application: who, for what, what they wrote, and their CV to save. */
export function ApplicationCard({ application, isShut, hasEnded, read }: Props) {
  const { job, cv } = application;
  return (
    <div className="grid gap-6 sm:grid-cols-[minmax(0,1fr)_13rem]">
      <div className="grid content-start gap-5">
        <Sheet>
          <Pairs
            pairs={[
              { term: "Job", answer: <a href={`/admin/jobs/${job.id}`}>{job.title}</a> },
              { term: "Employer", answer: job.employerName },
              ...contactOf(application),
              { term: "Right to work", answer: RIGHT_TO_WORK[application.rightToWork] },
              { term: "Sent", answer: sayMoment(application.sentAt) },
              {
                term: "Address",
                answer: application.isAddressProved
                  ? "Proved: sent from their account"
                  : "Not proved: sent without signing in",
              },
            ]}
          />
        </Sheet>
        <section>
          <h2 className="mb-2 text-lg">What they wrote</h2>
          <p className="whitespace-pre-line">{application.message ?? "Nothing beside the CV."}</p>
        </section>
        <EarlierVersions versions={application.earlier} isBlind={application.isBlind} />
      </div>
      <aside aria-label="The CV, and what was sent with it" className="grid content-start gap-3">
        {cv && application.isBlind ? (
          <p className="text-quiet">The CV can be opened once the application is shortlisted.</p>
        ) : cv && isShut ? (
          <p className="text-quiet">The CV stays shut until the virus scanner has found it clean.</p>
        ) : cv ? (
          <>
            <Button href={`/admin/applications/${application.id}/cv`} icon="download" wide>
              Save the CV
            </Button>
            <p className="text-quiet">
              {cv.name}, {Math.max(1, Math.round(cv.bytes / 1024)).toLocaleString("en-GB")} KB. Opening it is logged.
            </p>
          </>
        ) : (
          <p className="text-quiet">There is no CV.</p>
        )}
        {application.readAt ? (
          <p className="text-quiet">Read {sayMoment(application.readAt)}</p>
        ) : hasEnded ? (
          <p className="text-quiet">Nobody has read it.</p>
        ) : (
          <form action={read}>
            <Button look="plain" wide>
              Mark as read
            </Button>
          </form>
        )}
      </aside>
    </div>
  );
}

/** How to reach them; nothing while it is read without names. */
const contactOf = ({ email, phone }: Pick<Props["application"], "email" | "phone">) =>
  email === null
    ? []
    : [
        { term: "Email", answer: <a href={`mailto:${email}`}>{email}</a> },
        { term: "Phone", answer: phone ?? "Not given" },
      ];
