"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether this page has script: false on the server, and in the first moment in a browser. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
