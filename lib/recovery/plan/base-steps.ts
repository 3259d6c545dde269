import type { StepTemplate } from "./step-template";

const INTERVIEWED = ["first-interview", "last-interview", "offer"] as const;
const BEFORE = ["before-interview"] as const;
const MET = ["first-interview", "last-interview"] as const;
const OFFERED = ["offer"] as const;

/** What helps after any no, whatever there is to work on. */
export const BASE_STEPS: readonly StepTemplate[] = [
  {
    ...{ key: "pause", phase: "hour", kind: "rest", minutes: 20, impact: 3, urgency: 3, offset: 0, safety: "pause" },
    title: "Do nothing about it yet",
    why: "What you write while it hurts, you would write differently tomorrow.",
    first: "Put the phone in another room and go outside for ten minutes. No replies today.",
  },
  {
    ...{ key: "tell", phase: "hour", kind: "talk", minutes: 10, impact: 2, urgency: 3, offset: 0 },
    title: "Tell one person",
    why: "It weighs less once somebody who likes you knows.",
    first: "Say it plainly: “I did not get it, and I am gutted.”",
  },
  {
    ...{ key: "save", phase: "hour", kind: "write", minutes: 10, impact: 1, urgency: 3, offset: 0 },
    title: "Keep the message and the advert",
    why: "Adverts vanish, and you will want both when you look back.",
    first: "Put the email, the advert and your notes into one folder. Then close it.",
  },
  {
    ...{ key: "thank", phase: "week", kind: "write", minutes: 15, impact: 2, urgency: 3, offset: 1, safety: "thank" },
    title: "Send three lines of thanks",
    why: "It keeps the door open, and few people do it.",
    first: "Thank them for one true thing. Say you would apply again, if that is so.",
    ...{ after: INTERVIEWED, article: "handling-job-rejection" },
  },
  {
    ...{ key: "ask-us", phase: "week", kind: "write", minutes: 10, impact: 3, urgency: 3, offset: 1, safety: "ask" },
    title: "Ask us for feedback",
    why: "Answers dry up after about three days. We do the chasing.",
    first: "Pick up to three questions. “Which answer lost me most?” is a good one.",
    ...{ after: MET, whose: "ours", tool: "feedback" },
  },
  {
    ...{ key: "ask-them", phase: "week", kind: "write", minutes: 10, impact: 3, urgency: 3, offset: 1, safety: "ask" },
    title: "Ask them one small question",
    why: "Answers dry up after about three days.",
    first: "“What is one thing the person you chose showed you that I did not?”",
    ...{ after: MET, whose: "elsewhere", article: "feedback-after-a-no" },
  },
  {
    ...{ key: "ask-why", phase: "week", kind: "write", minutes: 10, impact: 2, urgency: 3, offset: 1, safety: "ask" },
    title: "Ask what was missing",
    why: "Answers dry up after about three days. Many never come, and that is not you.",
    first: "“Was there one thing on your list that you could not see in my CV?”",
    ...{ after: BEFORE, article: "feedback-after-a-no" },
  },
  {
    ...{ key: "ask-offer", phase: "week", kind: "write", minutes: 10, impact: 3, urgency: 3, offset: 1, safety: "ask" },
    title: "Ask what changed",
    why: "A check, a reference or the budget: each has a different answer, and soon nobody remembers.",
    first: "One line: “Can you tell me what changed between the offer and today?”",
    after: OFFERED,
  },
  {
    ...{ key: "rights", phase: "week", kind: "read", minutes: 20, impact: 3, urgency: 3, offset: 1 },
    title: "Check where you stand",
    why: "An offer that you had accepted may bind them. Acas tells you, free.",
    first: "Find the offer and read what it says about conditions. Then ring Acas.",
    ...{ after: OFFERED, article: "reading-an-offer-letter" },
  },
  {
    ...{ key: "record", phase: "week", kind: "write", minutes: 10, impact: 3, urgency: 3, offset: 2, safety: "record" },
    title: "Write down how it went",
    why: "In a week you will remember the feeling and not the questions.",
    first: "What went well, which question threw you, what you would change.",
    ...{ after: INTERVIEWED, tool: "debrief" },
  },
  {
    ...{ key: "list", phase: "week", kind: "write", minutes: 10, impact: 2, urgency: 2, offset: 2, safety: "record" },
    title: "Put it on a list",
    why: "One no says little. Five beside each other show where it sticks.",
    first: "Which job, how far you got, what they said. Add the last three from memory.",
    ...{ after: BEFORE, tool: "debrief" },
  },
  {
    ...{ key: "fit", phase: "week", kind: "write", minutes: 10, impact: 1, urgency: 2, offset: 3 },
    title: "Was it really perfect?",
    why: "A job looks its best once it is gone.",
    first: "Write down three things that mattered to you, and what the job had of each.",
    tool: "fit",
  },
  {
    ...{ key: "talk", phase: "week", kind: "talk", minutes: 20, impact: 3, urgency: 2, offset: 3, safety: "talk" },
    title: "Talk it through with us",
    why: "A pattern is easier to see from outside. It is free.",
    first: "Pick a time. Bring the message and one question.",
    tool: "talk",
  },
  {
    ...{ key: "kudos", phase: "week", kind: "talk", minutes: 10, impact: 2, urgency: 1, offset: 4 },
    title: "Ask one person for a kind word",
    why: "You know what they said no to. Hear what others say yes to.",
    first: "Ask somebody who has seen you work: “When did I make something better?”",
    tool: "kudos",
  },
  {
    ...{ key: "refresh", phase: "month", kind: "write", minutes: 45, impact: 2, urgency: 2, offset: 10 },
    safety: "refresh",
    title: "Change one line of your CV",
    why: "A fact you have heard is stronger than an adjective you have chosen.",
    first: "Take one line: what you did, and what was different afterwards.",
    article: "how-a-recruiter-reads-your-cv",
  },
  {
    ...{ key: "apply", phase: "month", kind: "write", minutes: 60, impact: 3, urgency: 2, offset: 12, safety: "apply" },
    title: "Apply for one that fits better",
    why: "One chosen well beats ten sent at midnight.",
    first: "Find one where you can do most of what they ask today.",
    page: { href: "/jobs", label: "Look at the jobs" },
  },
  {
    ...{ key: "look-back", phase: "month", kind: "rest", minutes: 15, impact: 2, urgency: 1, offset: 28, isLast: true },
    title: "Look back",
    why: "What helped once will help again.",
    first: "Which step changed something? What will you do sooner next time?",
  },
];
