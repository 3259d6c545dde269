/** What is read of a key that was pressed; a KeyboardEvent has it all. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Held down for long, or a letter that is still being composed. */
  repeat?: boolean;
  isComposing?: boolean;
}

/** How long after g the second key may come. */
export const SECOND_KEY_MS = 1500;

/** A press in the words of the registry: "j", "?", "Mod+k"; null for what is never ours, such as Alt with anything. */
export function pressed({ key, ctrlKey, metaKey, altKey, isComposing }: Press): string | null {
  if (altKey || isComposing || key.length !== 1) return null;
  if (ctrlKey && metaKey) return null;
  return ctrlKey || metaKey ? `Mod+${key.toLowerCase()}` : key;
}

/** Keys that stand alone can be switched off (WCAG 2.1.4); those with Ctrl or Command stay. */
export const isSingle = (keys: string): boolean => !keys.includes("+");

export type Step<Command> = { kind: "run"; command: Command } | { kind: "wait"; begun: string } | { kind: "none" };

/** What a press means after those that `begun` a sequence: a command, the first half of one, or nothing. */
export function step<Command extends { keys?: string }>(
  commands: Command[],
  token: string,
  begun: string | null,
): Step<Command> {
  const keys = begun === null ? token : `${begun} ${token}`;
  const command = commands.find((one) => one.keys === keys);
  if (command) return { kind: "run", command };
  if (begun !== null) return step(commands, token, null);
  return commands.some((one) => one.keys?.startsWith(`${keys} `)) ? { kind: "wait", begun: keys } : { kind: "none" };
}

/** Keys as a person reads them: "g then j", "Ctrl K". */
export function sayKeys(keys: string): string[] {
  return keys.split(" ").map((key) => (key.startsWith("Mod+") ? `Ctrl ${key.slice(4).toUpperCase()}` : key));
}
