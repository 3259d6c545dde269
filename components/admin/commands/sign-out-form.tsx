"use client";

import type { ReactNode } from "react";
import { forgetRecent } from "./kept";

/** Signs out, and lets this browser forget what was chosen in the palette. */
export function SignOutForm({ signOut, children }: { signOut: () => Promise<void>; children: ReactNode }) {
  return (
    <form action={signOut} onSubmit={forgetRecent}>
      {children}
    </form>
  );
}
