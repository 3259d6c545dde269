import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import type { CvPreview as Preview } from "@/lib/applications/staff/cv-preview";

/** Why there are no words to show, and what to do about it. */
const UNREAD: Record<Exclude<Preview["reading"], "read">, string> = {
  waiting: "Its words are being read. Look again in a minute.",
  "no-text":
    "It has no words that can be read, as when a page was scanned or photographed. Save the file to look at it.",
  "too-much": "It takes more to read than a CV should, so we stopped. Save the file to look at it.",
  broken: "No reader understands it, so it may be damaged. Save the file, or ask the candidate for another.",
  missing: "Its file never came. Ask the candidate to send it again.",
  infected: "The virus scanner found something in it.",
};

/**
 * The CV as words, which can do no harm, and the file to save. The words are shown when asked for, and that is written
 * down.
 */
export function CvPreview({ preview }: { preview: Preview | null }) {
  if (!preview) return null;
  return (
    <section id="cv" className="grid gap-3">
      <h2 className="text-lg">The CV</h2>
      {preview.fileState === "open" ? <Open preview={preview} /> : <Shut preview={preview} />}
    </section>
  );
}

function Shut({ preview: { fileState, trouble } }: { preview: Preview }) {
  if (fileState === "infected")
    return (
      <Notice tone="bad" title="This CV stays shut">
        The virus scanner found something in it. The candidate has been asked for another; nothing else is wrong with
        the application.
      </Notice>
    );
  return (
    <Notice tone={trouble ? "warn" : "plain"} title="This CV is being checked">
      {trouble
        ? `The virus scanner has not checked it yet. ${trouble}. It is asked again every few minutes, and whoever looks after the site should look at it if this stays so.`
        : "It can be opened once the virus scanner has looked at it, which takes about a minute."}
    </Notice>
  );
}

function Open({ preview }: { preview: Preview }) {
  const { applicationId, name, words, reading } = preview;
  if (words) return <Words name={name} words={words} />;
  if (reading !== "read") return <p className="text-quiet">{UNREAD[reading]}</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button href={`/admin/applications/${applicationId}?cv=shown#cv`} look="plain">
        Read it here
      </Button>
      <p className="text-quiet">Its words alone, without pictures. Reading them is logged.</p>
    </div>
  );
}

function Words({ name, words: { text, pages, isCut } }: { name: string; words: NonNullable<Preview["words"]> }) {
  return (
    <>
      <Sheet>
        <div
          tabIndex={0}
          role="region"
          aria-label={`Words of ${name}`}
          className="max-h-[70vh] overflow-y-auto break-words whitespace-pre-wrap [tab-size:4]"
        >
          {text}
        </div>
      </Sheet>
      <p className="text-quiet">
        The words of {name}
        {pages ? `, ${pages} ${pages === 1 ? "page" : "pages"}` : ""}, without pictures and layout.
        {isCut && " It is longer than this: save the file for the rest."}
      </p>
    </>
  );
}
