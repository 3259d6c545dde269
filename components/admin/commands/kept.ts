/** What this browser keeps for whoever uses it: nothing of it goes to the server. A browser that keeps nothing is no error. */

const SINGLE_KEYS = "admin:single-keys";
const RECENT = "admin:recent";
const CHANGED = "admin:kept";
const MOST_RECENT = 8;
const RECENT_DAYS = 7;

/** Something that was chosen in the palette. */
export interface Recent {
  id: string;
  label: string;
  href: string;
  /** It names a person: kept by this tab alone, and gone with it. */
  isPerson: boolean;
  /** When, in milliseconds. */
  at: number;
}

export const areSingleKeysOn = (): boolean => attempt(() => localStorage.getItem(SINGLE_KEYS)) !== "off";

export function switchSingleKeys(on: boolean): void {
  attempt(() => (on ? localStorage.removeItem(SINGLE_KEYS) : localStorage.setItem(SINGLE_KEYS, "off")));
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back when something kept has changed, in this tab or another. */
export function onKeptChange(tell: () => void): () => void {
  window.addEventListener(CHANGED, tell);
  window.addEventListener("storage", tell);
  return () => {
    window.removeEventListener(CHANGED, tell);
    window.removeEventListener("storage", tell);
  };
}

/** What this person chose last, the latest first, of the last seven days. */
export function recentOf(personId: string, now: number): Recent[] {
  return [...read(localStore(), personId), ...read(tabStore(), personId)]
    .filter(({ at }) => at > now - RECENT_DAYS * 86_400_000)
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_RECENT);
}

export function keepRecent(personId: string, chosen: Recent): void {
  const store = chosen.isPerson ? tabStore() : localStore();
  const others = read(store, personId).filter(({ id }) => id !== chosen.id);
  const recent = [chosen, ...others].slice(0, MOST_RECENT);
  attempt(() => store?.setItem(RECENT, JSON.stringify({ personId, recent })));
}

/** On signing out: the next person at this computer need not see it. */
export function forgetRecent(): void {
  attempt(() => localStore()?.removeItem(RECENT));
  attempt(() => tabStore()?.removeItem(RECENT));
}

const localStore = () => attempt(() => localStorage);
const tabStore = () => attempt(() => sessionStorage);

function read(store: Storage | undefined, personId: string): Recent[] {
  const kept: unknown = attempt(() => JSON.parse(store?.getItem(RECENT) ?? "null"));
  if (typeof kept !== "object" || kept === null || !("personId" in kept) || kept.personId !== personId) return [];
  return "recent" in kept && Array.isArray(kept.recent) ? kept.recent.filter(isRecent) : [];
}

function isRecent(one: unknown): one is Recent {
  if (typeof one !== "object" || one === null) return false;
  const { id, label, href, at } = one as Partial<Record<keyof Recent, unknown>>;
  // Only ways within the admin area: whatever else wrote there leads nowhere.
  const isOurs = typeof href === "string" && /^\/admin(?:[/?#]|$)/.test(href);
  return typeof id === "string" && typeof label === "string" && typeof at === "number" && isOurs;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
