/** What is written about, and what it is called in the filter. */
export const SUBJECTS = {
  job: "A job",
  jobs: "Jobs as files",
  post: "A post",
  picture: "A picture",
  application: "An application",
  call: "A call",
  consultant: "A diary",
  "time-off": "Time off",
  subscriber: "A subscriber",
  subscribers: "Subscribers as files",
  "contact-message": "A message",
  mail: "An email",
  "mail-stream": "The emails of jobs",
  audit: "This record",
  settings: "The settings",
  staff: "A colleague",
  address: "An erasure",
} as const satisfies Record<string, string>;

/**
 * What was done, as a sentence goes on after the name of who did it; {it} is the thing. A test finds what is written down
 * and has no words here.
 */
export const DEEDS: Readonly<Record<string, string>> = {
  "job.create": "wrote {it}",
  "job.duplicate": "copied a job to {it}",
  "job.save": "changed {it}",
  "job.publish": "published {it}",
  "job.close": "closed {it}",
  "job.withdraw": "withdrew {it}",
  "job.bin": "put {it} in the bin",
  "job.put-back": "took {it} out of the bin",
  "jobs.export": "took jobs out as a file",
  "jobs.import": "imported a file of jobs",
  "post.create": "wrote {it}",
  "post.save": "changed {it}",
  "post.change": "changed the picture above {it}",
  "post.move-in": "moved {it} in from another site",
  "post.publish": "published {it}",
  "post.unpublish": "took {it} down",
  "post.ask-review": "asked for {it} to be read",
  "post.end-review": "said that {it} is not ready to be read",
  "post.end-previews": "ended the preview links of {it}",
  "post.restore": "brought an earlier text of {it} back",
  "post.bin": "put {it} in the bin",
  "post.put-back": "took {it} out of the bin",
  "post.export": "took all posts out as a file",
  "picture.change": "described {it}",
  "picture.add": "added {it}",
  "picture.bin": "put {it} in the bin",
  "picture.remove": "removed {it}",
  "picture.put-back": "took {it} out of the bin",
  "application.read": "read {it}",
  "application.read-cv": "opened the CV of {it}",
  "call.book": "booked {it}",
  "call.move": "moved {it}",
  "call.cancel": "called off {it}",
  "call.held": "wrote down that {it} was held",
  "call.missed-by-visitor": "wrote down that nobody came to {it}",
  "call.missed-by-us": "wrote down that we missed {it}",
  "call.note": "wrote a note about {it}",
  "consultant.start": "opened {it}",
  "consultant.stop": "ended {it}",
  "consultant.hours": "changed the hours of {it}",
  "consultant.day": "changed a day of {it}",
  "consultant.calendar": "changed the calendar of {it}",
  "consultant.feed": "gave {it} a new calendar address",
  "time-off.away": "took {it} off",
  "time-off.back": "put {it} in the bin",
  "time-off.put-back": "took {it} out of the bin",
  "subscriber.subscriber-read": "looked at {it}",
  "subscriber.subscriber-stopped": "stopped the alerts of {it}",
  "subscribers.export": "took the subscribers out as a file",
  "subscribers.subscribers-imported": "imported a file of subscribers",
  "contact-message.answer": "marked {it} as answered",
  "mail.mail-again": "had mail tried again",
  "mail-stream.digests-held": "held the emails of jobs",
  "mail-stream.digests-let-go": "let the emails of jobs go on",
  "mail-stream.digests-paced": "set how fast the emails of jobs go",
  "audit.export": "took this record out as a file",
  "settings.save": "changed the settings",
  "staff.role": "gave {it} a role",
  "address.erase": "erased everything about one person",
};

/** "publishedAt" is "Published at", "mail-stream" is "Mail stream". */
export function inWords(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_.]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
