import { type Control, DEBRIEF_STAGES, type DebriefStage, type Theme, THEMES } from "./words";

/** What the patterns are read from. */
export interface PatternEntry {
  id: string;
  stage: DebriefStage;
  themes: Theme[];
  control: Control;
  wentWell?: string;
}

/** Something that comes back, in one kind sentence, with the entries it was read from. */
export interface Pattern {
  kind: "well" | "theme" | "stage" | "control";
  says: string;
  entries: string[];
}

/** Two are chance: nothing is said before there are so many entries. */
export const PATTERNS_FROM = 3;
/** What came up once is no pattern. */
const AT_LEAST = 2;
const MOST_THEMES = 2;

/**
 * What comes back in somebody's debriefs, from three of them on: first what went well, then what came up more than once,
 * where it happened, and how often it was not in their hands. Plain counts, no score, nothing about anybody else.
 */
export function patternsOf(entries: PatternEntry[]): Pattern[] {
  if (entries.length < PATTERNS_FROM) return [];
  return [...well(entries), ...themes(entries), ...stages(entries), ...beyondThem(entries)];
}

const idsOf = (entries: PatternEntry[]) => entries.map(({ id }) => id);
const of = (some: PatternEntry[], all: PatternEntry[]) =>
  some.length === all.length ? `all ${all.length}` : `${some.length} of ${all.length}`;

function well(all: PatternEntry[]): Pattern[] {
  const some = all.filter(({ wentWell }) => wentWell);
  if (some.length < AT_LEAST) return [];
  return [{ kind: "well", says: `In ${of(some, all)} you wrote down something that went well.`, entries: idsOf(some) }];
}

function themes(all: PatternEntry[]): Pattern[] {
  return (Object.keys(THEMES) as Theme[])
    .map((theme) => ({ theme, some: all.filter((entry) => entry.themes.includes(theme)) }))
    .filter(({ some }) => some.length >= AT_LEAST)
    .sort((a, b) => b.some.length - a.some.length)
    .slice(0, MOST_THEMES)
    .map(({ theme, some }) => ({
      kind: "theme",
      says: `“${THEMES[theme]}” came up in ${of(some, all)}. One small thing may help with several.`,
      entries: idsOf(some),
    }));
}

function stages(all: PatternEntry[]): Pattern[] {
  const [most] = (Object.keys(DEBRIEF_STAGES) as DebriefStage[])
    .map((stage) => ({ stage, some: all.filter((entry) => entry.stage === stage) }))
    .sort((a, b) => b.some.length - a.some.length);
  if (!most || most.some.length < AT_LEAST || most.some.length * 2 < all.length) return [];
  const where = DEBRIEF_STAGES[most.stage].replace(/^./, (letter) => letter.toLowerCase());
  return [
    {
      kind: "stage",
      says: `${most.some.length === all.length ? `All ${all.length}` : `${most.some.length} of ${all.length}`} are about ${where}: a good place to practise for.`,
      entries: idsOf(most.some),
    },
  ];
}

function beyondThem(all: PatternEntry[]): Pattern[] {
  const some = all.filter(({ control }) => control === "no");
  if (some.length < AT_LEAST) return [];
  return [
    {
      kind: "control",
      says: `In ${of(some, all)} you said it was not in your hands. Those say little about you.`,
      entries: idsOf(some),
    },
  ];
}
