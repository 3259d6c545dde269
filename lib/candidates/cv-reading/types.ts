import type { Month } from "./dates";

/** What a CV seems to say. An empty text is what we were not sure of; nothing of it counts until its owner has looked. */
export interface Reading {
  name: string;
  phone: string;
  links: string[];
  studies: ReadStudy[];
  jobs: ReadJob[];
  projects: ReadProject[];
  skills: string[];
  languages: ReadLanguage[];
}

interface FromCv {
  /** The lines it was read from, for whoever corrects it. */
  said: string;
}

export interface ReadStudy extends FromCv {
  institution: string;
  /** "BSc (Hons)", "A-levels". */
  qualification: string;
  subject: string;
  /** "2:1", "AAB". */
  grade: string;
  isExpected: boolean;
  from?: Month;
  to?: Month;
}

export interface ReadJob extends FromCv {
  title: string;
  employer: string;
  isPartTime: boolean;
  from?: Month;
  to?: Month;
  isCurrent: boolean;
  what: string;
}

export interface ReadProject extends FromCv {
  name: string;
  link: string;
  what: string;
}

export interface ReadLanguage {
  name: string;
  level: string;
}
