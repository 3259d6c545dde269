import { TOOL_NAMES, type ToolName } from "@/lib/recovery/tools-input";

export interface Tool {
  name: ToolName;
  title: string;
  /** What it gives, in one sentence. */
  what: string;
  /** How long it takes, as people say it. */
  takes: string;
  href: string;
}

/** For whom a link is: after one of our applications by its id, for somebody signed in, or for anybody. */
export interface ToolReader {
  applicationId?: string;
  isSignedIn: boolean;
}

interface Described {
  title: string;
  what: string;
  takes: string;
  at: (reader: ToolReader) => string;
}

const about = (path: string, { applicationId }: ToolReader) =>
  applicationId ? `${path}?application=${applicationId}` : path;

const TOOLS: Record<ToolName, Described> = {
  feedback: {
    title: "Ask for feedback",
    what: "A few good questions, put so that they can be answered in two lines.",
    takes: "3 minutes",
    // Elsewhere nobody but they can ask: there is a letter to send oneself.
    at: ({ applicationId }) => (applicationId ? `/account/applications/${applicationId}/feedback` : "/feedback/letter"),
  },
  debrief: {
    title: "Write down how it went",
    what: "Four questions while you still remember. Nobody but you reads it.",
    takes: "2 minutes",
    at: (reader) => (reader.isSignedIn ? about("/account/debriefs", reader) : "/debrief"),
  },
  plan: {
    title: "Make a plan",
    what: "The first hour, the first week and the next month, in an order that helps.",
    takes: "2 minutes",
    at: (reader) => (reader.isSignedIn ? about("/account/plan/new", reader) : "/plan"),
  },
  fit: {
    title: "Was it really perfect?",
    what: "What matters to you beside what the job was.",
    takes: "3 minutes",
    at: (reader) => (reader.isSignedIn ? about("/account/fit", reader) : "/fit"),
  },
  kudos: {
    title: "Ask for a kind word",
    what: "A private link for people who know what you are good at.",
    takes: "2 minutes",
    at: () => "/account/kudos",
  },
  practice: {
    title: "Practise one question",
    what: "Questions as they are asked, with what a good answer shows.",
    takes: "10 minutes",
    at: ({ isSignedIn }) => (isSignedIn ? "/account/practice" : "/practice"),
  },
  talk: {
    title: "Talk to a person",
    what: "A free call with one of us. Bring as much or as little as you like.",
    takes: "20 minutes",
    at: ({ applicationId }) => (applicationId ? `/account/applications/${applicationId}/talk` : "/strategy-call"),
  },
};

/** One tool, with the address that is this reader's. */
export function toolFor(name: ToolName, reader: ToolReader): Tool {
  const { at, ...words } = TOOLS[name];
  return { name, ...words, href: at(reader) };
}

/** All that there are, in the order in which they help. */
export const toolsFor = (reader: ToolReader): Tool[] => TOOL_NAMES.map((name) => toolFor(name, reader));
