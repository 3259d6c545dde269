import { RIGHT_TO_WORK } from "@/lib/applications/vocabulary";

/** The other device's words, whole: they can be copied from here. */
export function OtherText({ text }: { text: string }) {
  const words = Object.hasOwn(RIGHT_TO_WORK, text) ? RIGHT_TO_WORK[text as keyof typeof RIGHT_TO_WORK] : text;
  return (
    <div className="-mt-3 border-s-4 border-warn ps-4">
      <p className="text-sm font-semibold">On another device you wrote</p>
      <p className="max-h-48 overflow-auto whitespace-pre-line" tabIndex={0}>
        {words || "nothing: you emptied it"}
      </p>
    </div>
  );
}
