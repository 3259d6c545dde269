import { fieldOf, type Question } from "@/lib/applications/questions/vocabulary";

const LABELS: Record<string, string> = {
  name: "Your name",
  email: "Your email address",
  phone: "Your phone number",
  rightToWork: "Do you have the right to work in the UK?",
  message: "Why this job?",
  adjustments: "Anything we should arrange for interviews?",
};

/** What the form of an application writes over a field. */
export const labelOf = (name: string, questions: Question[]): string =>
  LABELS[name] ?? questions.find((question) => fieldOf(question) === name)?.text ?? name;
