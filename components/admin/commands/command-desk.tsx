"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { showToast, Toasts } from "@/components/ui/toast";
import { HelpSheet } from "./help-sheet";
import { areSingleKeysOn, forgetRecent, switchSingleKeys } from "./kept";
import { Keys } from "./keys";
import { Palette } from "./palette";
import { type Command, roomAt, type Run } from "./registry";
import type { Room } from "./rooms";
import { edit, goToSearch, save, tickRow, walkRows } from "./rows";
import { useKeys } from "./use-keys";

type Props = {
  commands: Command[];
  rooms: Pick<Room, "href" | "makes">[];
  personId: string;
  signOut: () => Promise<void>;
};

/**
 * The button that opens the palette, and all that keys do. Without script the button is a link to the page that searches
 * everything, and the one beside it to the page of keys.
 */
export function CommandDesk({ commands, rooms, personId, signOut }: Props) {
  const [shown, setShown] = useState<"palette" | "help" | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const path = usePathname();

  const make = () => {
    const id = roomAt(rooms, path)?.makes;
    const command = commands.find((one) => one.id === id);
    if (command) return run(command);
    setShown("palette");
    return true;
  };
  const runs: Record<Run, () => boolean> = {
    palette: () => (setShown("palette"), true),
    help: () => (setShown("help"), true),
    search: goToSearch,
    make,
    "next-row": () => walkRows(1),
    "previous-row": () => walkRows(-1),
    "select-row": tickRow,
    edit,
    save,
    theme: () => window.dispatchEvent(new Event("admin:theme")),
    "single-keys": () => {
      const on = !areSingleKeysOn();
      switchSingleKeys(on);
      showToast({ text: on ? "Single keys are on" : "Single keys are off. Ctrl K still works." });
      return true;
    },
    "sign-out": () => (form.current?.requestSubmit(), true),
  };
  function run({ href, run: what }: Command): boolean {
    if (href) location.assign(href);
    return href ? true : what ? runs[what]() : false;
  }
  useKeys(commands, run);
  useEffect(withTheme, []);

  return (
    <>
      <div className="flex gap-2">
        <a
          href="/admin/find"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            setShown("palette");
          }}
          className="flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded-control border border-edge bg-raised px-2.5 text-quiet no-underline hover:border-brand hover:text-ink pointer-coarse:min-h-11"
        >
          <Icon name="search" className="2xl:hidden" />
          <span className="me-auto truncate">Search</span>
          <Keys keys="Mod+k" className="pointer-coarse:hidden" />
        </a>
        <a
          href="/admin/keys"
          aria-label="Show the keys"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            setShown("help");
          }}
          className="grid size-9 flex-none place-items-center rounded-control border border-edge bg-raised font-semibold text-quiet no-underline hover:border-brand hover:text-ink pointer-coarse:size-11"
        >
          ?
        </a>
      </div>
      <form ref={form} action={signOut} onSubmit={forgetRecent} hidden />
      <Palette
        open={shown === "palette"}
        onClose={() => setShown((now) => (now === "palette" ? null : now))}
        commands={commands}
        personId={personId}
        run={run}
      />
      <HelpSheet
        open={shown === "help"}
        onClose={() => setShown((now) => (now === "help" ? null : now))}
        commands={commands}
      />
      <Toasts />
    </>
  );
}

/** Whoever came here without a page load, as after signing in, has not run the script that the frame begins with. */
function withTheme(): void {
  if ("adminTheme" in window) return;
  const script = document.createElement("script");
  script.src = "/theme.js";
  document.head.append(script);
}
