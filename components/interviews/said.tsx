import { Notice } from "@/components/ui/notice";

const SAID: Record<string, string> = {
  chosen: "Done. An email with everything on this page, and an invitation for your calendar, is on its way.",
  asked: "Thank you. We ask for other times and write to you.",
  off: "It is called off, and everybody has been told.",
};

/** What became of the form that was sent. */
export function InterviewSaid({ done }: { done: string | string[] | undefined }) {
  const words = typeof done === "string" ? SAID[done] : undefined;
  return words ? (
    <Notice tone="good" className="print:hidden">
      {words}
    </Notice>
  ) : null;
}
