import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, facts, letter, small, text } from "./letter";

interface Infected {
  job: string;
  employer: string;
  /** Where another CV can be sent for the same job; null once it has closed. */
  formUrl: string | null;
}

/** To a candidate in whose CV the scanner found something. Most never know that their computer has it. */
export function cvInfected({ job, employer, formUrl }: Infected, brand: Brand): Message {
  return letter(
    {
      template: "cv-infected",
      subject: `We could not open your CV: ${job}`,
      preview: "Your application is in. Please send your CV once more.",
      title: "Please send your CV once more",
      blocks: [
        text(
          `Your application for ${job} is in, and it counts from the moment you sent it. We could not open your CV, though: our virus scanner found something in the file, so we keep it shut.`,
        ),
        facts(["Job", job], ["Employer", employer]),
        text(
          "This happens to careful people too, and it does not count against you. Have your computer look for viruses, and save your CV as a new PDF, on another computer if you can.",
        ),
        ...(formUrl
          ? [
              text("Then apply again with the new file: it takes the place of the old one."),
              button("Send my CV once more", formUrl),
              small("If you cannot make a new file, answer this letter and we find another way."),
            ]
          : [text("The job has closed meanwhile, so send the new file as an answer to this letter.")]),
      ],
      reason: "You get this because you applied for a job with us.",
    },
    brand,
  );
}

/** To staff: which application has a CV that stays shut. */
export function cvInfectedForStaff({ job, adminUrl }: { job: string; adminUrl: string }, brand: Brand): Message {
  return letter(
    {
      template: "cv-infected-for-staff",
      subject: `A CV stays shut: ${job}`,
      preview: "The virus scanner found something in it.",
      title: "A CV stays shut",
      blocks: [
        text(
          `The virus scanner found something in a CV that came with an application for ${job}. The file cannot be opened. We have asked the candidate for another one; nothing else is wrong with the application.`,
        ),
        button("See the application", adminUrl),
      ],
      reason: "You get this because applications come to this address.",
    },
    brand,
  );
}
