"use client";

import { Button } from "@/components/ui/button";
import { KeyList } from "./key-list";
import type { Command } from "./registry";
import { SheetDialog } from "./sheet-dialog";
import { SingleKeysSwitch } from "./single-keys-switch";

/** All keys on one sheet. */
export function HelpSheet({ open, onClose, commands }: { open: boolean; onClose: () => void; commands: Command[] }) {
  return (
    <SheetDialog open={open} onClose={onClose} label="Keys" className="overflow-y-auto">
      <div className="grid gap-5 p-5">
        <div className="flex items-center justify-between gap-4">
          <h2 className="text-lg">Keys</h2>
          <Button type="button" look="plain" size="desk" onClick={onClose}>
            Close
          </Button>
        </div>
        <KeyList commands={commands} />
        <div className="grid gap-1">
          <SingleKeysSwitch />
          <p className="text-quiet">
            Nothing needs a key: whatever they do is a link or a button too. On a Mac, Ctrl is Command. While you type,
            letters are letters.
          </p>
        </div>
      </div>
    </SheetDialog>
  );
}
