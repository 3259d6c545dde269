import { startTransition, useActionState, useState, useTransition } from "react";
import { BLANK, doorOf, type FormAction, type FormState } from "./form-state";

/**
 * What the action of a form answered last. `post` is for a page without script; `send` asks the action by itself, so that a
 * line that breaks, or a session that ended, leaves the form as it is. All else goes to the page above.
 */
export function useSending(action: FormAction, start: FormState["values"] | undefined) {
  const [posted, post] = useActionState(action, start ? { ...BLANK, values: start } : BLANK);
  const [answered, setAnswered] = useState<FormState>();
  const [busy, startSending] = useTransition();
  const state = answered ?? posted;
  const send = (data: FormData) =>
    startSending(async () => {
      const next = await action(state, data).catch((error: unknown) => ({ ...brokenOff(error), values: state.values }));
      startTransition(() => setAnswered(next));
    });
  return { state, post, send, busy };
}

/** What is said where no answer came. Throws what is neither a broken line nor a session that ended. */
function brokenOff(error: unknown): Omit<FormState, "values"> {
  const door = doorOf(error);
  if (door) return { ...SIGNED_OUT, door, errors: {} };
  if (isLineBroken(error)) return { ...NO_LINE, errors: {} };
  throw error;
}

const NO_LINE = {
  title: "You seem to be offline",
  message: "Nothing is lost: everything you typed is still here. Send it again when you are back.",
};

const SIGNED_OUT = {
  title: "You have to sign in again first",
  message:
    "Nothing is lost: everything you typed is still here. Sign in beside this page, then come back and send it again.",
  status: 401,
};

/** What browsers throw when nothing came back: not an answer of ours, and not a way to another page. */
const isLineBroken = (error: unknown): boolean => error instanceof TypeError && !("digest" in error);
