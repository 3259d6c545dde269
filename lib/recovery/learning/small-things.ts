import type { Control, Theme } from "./words";

/** One thing of at most twenty minutes, to be done today or tomorrow, with a page of ours that helps. */
export interface SmallThing {
  what: string;
  minutes: number;
  help: { href: string; label: string };
}

const practise = (stage: string) => ({ href: `/practice?stage=${stage}`, label: "Questions to practise with" });
const read = (slug: string, label: string) => ({ href: `/blog/${slug}`, label });

const FOR_THEME: Record<Theme, SmallThing> = {
  examples: {
    what: "Write down three numbers from things you have done: how many, how much, how long.",
    minutes: 15,
    help: practise("competency"),
  },
  structure: {
    what: "Say one example aloud in four sentences: the situation, your task, what you did, what came of it.",
    minutes: 10,
    help: practise("competency"),
  },
  motivation: {
    what: "Find one line in the next advert that could stand in no other, and write why it is for you.",
    minutes: 15,
    help: read("the-four-sentence-cover-letter", "The four-sentence cover letter"),
  },
  knowledge: {
    what: "Look up the one thing you did not know, and write the answer you wish you had given.",
    minutes: 20,
    help: practise("technical"),
  },
  thinking: {
    what: "Work one estimate out aloud, with round numbers, and say how you would check it.",
    minutes: 15,
    help: read("online-tests-and-games", "Online tests and games"),
  },
  people: {
    what: "Write two sentences that bring a quiet person in and two that move a group on. Say them aloud.",
    minutes: 10,
    help: read("assessment-centres", "Assessment centres"),
  },
  questions: {
    what: "Write three questions for the next employer: about the work, the team, and how they will know it went well.",
    minutes: 10,
    help: practise("final"),
  },
  time: {
    what: "Answer one question aloud in two minutes with a timer running. Then once more in ninety seconds.",
    minutes: 10,
    help: practise("video"),
  },
  nerves: {
    what: "Decide on the first sentence you will say, and say it aloud ten times, standing.",
    minutes: 10,
    help: read("interview-nerves", "Interview nerves"),
  },
  practical: {
    what: "Make a list for the evening before: the line, the light, the way, the number to ring.",
    minutes: 10,
    help: read("video-interviews", "Video interviews"),
  },
};

const NOT_MINE: SmallThing = {
  what: "Write one sentence on what you would do the same way again. The rest was not yours to change.",
  minutes: 5,
  help: read("handling-job-rejection", "Handling a no"),
};

const ANY: SmallThing = {
  what: "Say aloud, once, what you would say next time. Then leave it for today.",
  minutes: 10,
  help: practise("competency"),
};

/** What to do next after one debrief: by what it was about, and by whether it was theirs to change. */
export function nextSmallThing({ themes, control }: { themes: Theme[]; control: Control }): SmallThing {
  const [first] = themes;
  if (control === "no") return NOT_MINE;
  return first ? FOR_THEME[first] : ANY;
}
