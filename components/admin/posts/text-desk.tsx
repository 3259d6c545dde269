"use client";

/** What stands beside the text. */
export function TextDesk() {
  return null;
}
