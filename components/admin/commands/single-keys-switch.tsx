"use client";

import { useSyncExternalStore } from "react";
import { areSingleKeysOn, onKeptChange, switchSingleKeys } from "./kept";

/** Whether keys that stand alone do anything in this browser: whoever speaks to their computer may not want it. */
export function SingleKeysSwitch() {
  const isOn = useSyncExternalStore(onKeptChange, areSingleKeysOn, () => true);
  return (
    <label className="flex min-h-9 items-center gap-2.5 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => switchSingleKeys(event.target.checked)}
        className="size-4.5"
      />
      Keys that stand alone, such as n and j, do something in this browser
    </label>
  );
}
