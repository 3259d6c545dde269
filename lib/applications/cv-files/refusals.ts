/**
 * Why a CV is not taken, and what to do instead: the same sentence on the form and in the API. 415 says "another kind of
 * file", 413 "too large", 422 "the right kind, but not like this".
 */
export const CV_REFUSALS = {
  "too-large": { status: 413, say: "Your CV is larger than 5 MB. Save it as a smaller PDF and choose that." },
  empty: { status: 422, say: "That file is empty. Open your CV, save it again and choose the new file." },
  "another-kind": {
    status: 415,
    say: "That file is not a PDF, Word (DOCX), OpenDocument (ODT) or RTF document. Save your CV as one of these and choose that.",
  },
  "old-word": {
    status: 415,
    say: "That is an older Word file (.doc). Open it, take File and Save as (in Google Docs: Download), save it as PDF or DOCX, and choose the new file.",
  },
  pages: {
    status: 415,
    say: "That is a Pages document. Open it in Pages, take File, Export to and PDF, and choose the new file.",
  },
  picture: {
    status: 415,
    say: "That is a picture, which we cannot read as text. Save your CV as PDF, DOCX, ODT or RTF and choose that.",
  },
  "not-word": {
    status: 415,
    say: "That is an archive or another kind of document, not a text document. Save your CV as PDF, DOCX, ODT or RTF and choose that.",
  },
  macros: {
    status: 422,
    say: "Your CV contains macros or another program. Save it as PDF without them and choose that.",
  },
  objects: {
    status: 422,
    say: "Your CV has an object of another program in it. Save it as PDF, which leaves only what can be read, and choose that.",
  },
  inside: {
    status: 422,
    say: "Your CV has other files packed inside it. Save it as PDF, which leaves only what can be read, and choose that.",
  },
  actions: {
    status: 422,
    say: "Your CV has a link or button that opens another file or sends something off. Take it out, save it again as PDF and choose the new file.",
  },
  remote: { status: 422, say: "Your CV loads a part of itself from the internet. Save it as PDF and choose that." },
  bomb: { status: 422, say: "Your CV unpacks to far more than a CV holds. Save it as PDF and choose that." },
  locked: { status: 422, say: "Your CV has a password or is locked. Save a copy without protection and choose that." },
  damaged: {
    status: 422,
    say: "Your CV looks incomplete or damaged: we cannot read all of it. Save it again as PDF and choose the new file.",
  },
  "two-in-one": {
    status: 422,
    say: "There is another file hidden in that one. Open your CV, save it again as PDF and choose the new file.",
  },
} as const;

export type CvRefusal = keyof typeof CV_REFUSALS;
