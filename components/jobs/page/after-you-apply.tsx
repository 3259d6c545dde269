import { Trail } from "@/components/ui/trail";

/** What the agency keeps to, in the words of the page where people apply. */
export function AfterYouApply({ agency }: { agency: string }) {
  return (
    <section>
      <h2 className="mb-5 text-xl">What happens after you apply</h2>
      <Trail
        steps={[
          { when: "At once", what: "You get a receipt by email. Your application is safe with us." },
          { when: "Then", what: `A recruiter of ${agency} reads it. A person decides, never a program alone.` },
          { when: "Before anyone else sees it", what: "We ask you first. No employer gets your CV without your yes." },
        ]}
      />
      <p className="mt-5">
        <a href="/about/answer-times">How soon we answer</a>
      </p>
    </section>
  );
}
