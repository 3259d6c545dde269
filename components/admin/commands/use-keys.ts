"use client";

import { useEffect, useRef } from "react";
import { areSingleKeysOn } from "./kept";
import { isSingle, pressed, SECOND_KEY_MS, step } from "./pressing";
import type { Command } from "./registry";
import { isTyping } from "./rows";

/**
 * Listens to the keys of the registry. `run` says whether it did something: only then is the press kept from the browser.
 * Keys that stand alone are left to whoever is typing, to an open dialog, and to whoever has switched them off.
 */
export function useKeys(commands: Command[], run: (command: Command) => boolean): void {
  const latest = useRef({ commands, run });
  useEffect(() => {
    latest.current = { commands, run };
  });
  useEffect(() => {
    let begun: string | null = null;
    let begunAt = 0;
    const press = (event: KeyboardEvent) => {
      const token = pressed(event);
      if (token === null || event.defaultPrevented || event.repeat) return;
      const isAlone = isSingle(token);
      if (isAlone && (isTyping(event.target) || document.querySelector("dialog[open]") || !areSingleKeysOn())) return;
      const first = event.timeStamp - begunAt < SECOND_KEY_MS ? begun : null;
      const next = step(latest.current.commands, token, isAlone ? first : null);
      begun = next.kind === "wait" ? next.begun : null;
      begunAt = event.timeStamp;
      if (next.kind === "run" && latest.current.run(next.command)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
