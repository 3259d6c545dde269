import { Notice } from "@/components/ui/notice";

const WORDS: Record<string, { tone: "good" | "warn"; words: string }> = {
  "1": { tone: "good", words: "Saved. Every page and every mail shows it from now on." },
  both: {
    tone: "good",
    words: "Saved. Somebody else changed other fields meanwhile: what they saved is kept beside yours.",
  },
  reset: { tone: "good", words: "The environment’s values hold again. What was set is in the list of all changes." },
  restored: { tone: "good", words: "That version is back, as a new one." },
  test: { tone: "good", words: "A test mail is on its way to you." },
  changed: {
    tone: "warn",
    words: "Somebody saved these settings meanwhile. Look at what is there now, then try again.",
  },
};

/** What became of what was just done here. */
export function SavedNotice({ outcome }: { outcome: string | undefined }) {
  const said = WORDS[outcome ?? ""];
  if (!said) return null;
  return (
    <Notice tone={said.tone} isOutcome className="mb-5 max-w-[36rem]">
      {said.words}
    </Notice>
  );
}
