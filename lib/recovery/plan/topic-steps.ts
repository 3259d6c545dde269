import type { Develop } from "../plan-input";
import type { StepTemplate } from "./step-template";

type Pair = readonly [StepTemplate, StepTemplate];
const MONTH = { phase: "month", urgency: 1 } as const;

/** For each thing to work on two steps: the one that pays soonest, and a larger one for whoever has the time. */
export const TOPIC_STEPS: Record<Develop, Pair> = {
  examples: [
    {
      ...{ ...MONTH, key: "examples-numbers", kind: "practice", minutes: 30, impact: 3, offset: 6 },
      title: "Find two numbers for one story",
      why: "“14 speakers in a year” stays with people. “Helped run it” does not.",
      first: "Take one story: how many, how long, what was different afterwards?",
      tool: "practice",
    },
    {
      ...{ ...MONTH, key: "examples-project", kind: "project", minutes: 180, impact: 2, offset: 14 },
      title: "Do one small thing you can count",
      why: "A new example is sometimes easier than mending an old one.",
      first: "Choose it: a sale, a survey of 20, a stall, a list put in order.",
    },
  ],
  motivation: [
    {
      ...{ ...MONTH, key: "motivation-facts", kind: "read", minutes: 30, impact: 3, offset: 6 },
      title: "Learn two true things about the next employer",
      why: "Whoever could say the same to anybody sounds as if they do.",
      first: "Read their last three news items. Write down what surprised you.",
    },
    {
      ...{ ...MONTH, key: "motivation-say", kind: "practice", minutes: 20, impact: 2, offset: 10 },
      title: "Say in three sentences why this work",
      why: "It is asked first, and it is the answer that is prepared least.",
      first: "Finish this out loud, three times: “I noticed I like this work when…”",
      tool: "practice",
    },
  ],
  speaking: [
    {
      ...{ ...MONTH, key: "speaking-ninety", kind: "practice", minutes: 20, impact: 3, offset: 6 },
      title: "Answer one question in ninety seconds, out loud",
      why: "Nerves make answers long. A first sentence that you know keeps them short.",
      first: "Set a timer. Say it, stop, say it again with one example.",
      ...{ tool: "practice", article: "interview-nerves" },
    },
    {
      ...{ ...MONTH, key: "speaking-friend", kind: "talk", minutes: 40, impact: 3, offset: 13 },
      title: "Be interviewed by a friend",
      why: "The second time is never as bad as the first, so have the first with a friend.",
      first: "Send somebody three questions and a time. Ask them not to be nice.",
    },
  ],
  knowledge: [
    {
      ...{ ...MONTH, key: "knowledge-ask", kind: "talk", minutes: 30, impact: 3, offset: 7 },
      title: "Ask somebody who does it for fifteen minutes",
      why: "They tell you in a quarter of an hour what no advert says.",
      first: "Write three lines to one person: who you are, and one question.",
      article: "small-employers",
    },
    {
      ...{ ...MONTH, key: "knowledge-read", kind: "read", minutes: 60, impact: 2, offset: 14 },
      title: "Read what the trade reads",
      why: "You hear what they worry about this year, in their own words.",
      first: "Find its magazine or its professional body. Read one piece, keep one word you did not know.",
    },
  ],
  skill: [
    {
      ...{ ...MONTH, key: "skill-course", kind: "course", minutes: 120, impact: 3, offset: 8 },
      title: "Start a free course in the one thing they named",
      why: "“I am in week two of it” is a better answer than “not yet”.",
      first: "Look for it in three adverts. If two ask for it, do its first lesson.",
    },
    {
      ...{ ...MONTH, key: "skill-project", kind: "project", minutes: 180, impact: 3, offset: 18 },
      title: "Make one thing with it",
      why: "You can show what you made. Nobody can see a certificate work.",
      first: "Choose something small that you need yourself, and write down when it is done.",
    },
  ],
  experience: [
    {
      ...{ ...MONTH, key: "experience-day", kind: "placement", minutes: 45, impact: 3, offset: 7 },
      title: "Ask for a day beside somebody who does it",
      why: "Small employers often say yes, and a day is enough to talk about.",
      first: "Pick one within reach. Write: who you are, what you would like to watch, which days you can.",
      article: "no-experience-yet",
    },
    {
      ...{ ...MONTH, key: "experience-project", kind: "project", minutes: 240, impact: 2, offset: 18 },
      title: "Do it once for somebody who needs it",
      why: "A club, a charity or a cousin’s shop is real work with a real result.",
      first: "Ask one of them what has waited longest.",
    },
  ],
  tests: [
    {
      ...{ ...MONTH, key: "tests-clock", kind: "practice", minutes: 30, impact: 3, offset: 6 },
      title: "Do one practice test against the clock",
      why: "The first time much of it is finding out how it works. Let that be at home.",
      first: "Find a free one of the same kind, and do ten questions.",
      article: "online-tests-and-games",
    },
    {
      ...{ ...MONTH, key: "tests-group", kind: "practice", minutes: 60, impact: 2, offset: 14 },
      title: "Take part in one group that decides something",
      why: "They look for who brings others in. That can be practised anywhere.",
      first: "In your next meeting or seminar, ask one quiet person what they think.",
      article: "assessment-centres",
    },
  ],
  cv: [
    {
      ...{ ...MONTH, key: "cv-glance", kind: "talk", minutes: 15, impact: 3, offset: 6 },
      title: "Let somebody read your CV for thirty seconds",
      why: "A first look is short. What they remember is what it says.",
      first: "Take it away after thirty seconds. Ask what you do and what you are good at.",
    },
    {
      ...{ ...MONTH, key: "cv-top", kind: "practice", minutes: 45, impact: 3, offset: 9 },
      title: "Put your best fact in the top third",
      why: "The lower half is read only when the upper half was worth it.",
      first: "Mark the one line you would keep if you could keep only one. Move it up.",
      article: "how-a-recruiter-reads-your-cv",
    },
  ],
  choosing: [
    {
      ...{ ...MONTH, key: "choosing-three", kind: "practice", minutes: 30, impact: 3, offset: 6 },
      title: "Mark three adverts, line by line",
      why: "You see in colour how many of them were yours to get.",
      first: "Green for what you can do today, sand for what you could learn. Apply where most is green.",
    },
    {
      ...{ ...MONTH, key: "choosing-small", kind: "read", minutes: 30, impact: 2, offset: 12 },
      title: "Look at five smaller employers",
      why: "You are often talking to whoever decides, and fewer have heard of them.",
      first: "Name five within reach that do this work. Look at one website.",
      article: "small-employers",
    },
  ],
};
