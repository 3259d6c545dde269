"use client";

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { type ReactNode, useId, useState, useSyncExternalStore, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/frame";

/** What an action says when it does not lead on: a sentence for the person. */
type Answer = Promise<string | undefined>;

const never = () => () => undefined;
const useSupport = () => useSyncExternalStore(never, browserSupportsWebAuthn, () => false);

const LEFT = "Nothing was changed: the window for the passkey was closed. Try again when you are ready.";

/** Runs one exchange with the browser's own window, and keeps what went wrong in words. */
function useExchange(exchange: () => Answer) {
  const [trouble, setTrouble] = useState<string>();
  const [busy, start] = useTransition();
  const run = () =>
    start(async () => {
      setTrouble(undefined);
      setTrouble(await exchange());
    });
  return { trouble, busy, run };
}

/** Closing the browser's window is no error; the rest of what it throws is for the console of its maker. */
async function inWindow<T>(open: () => Promise<T>): Promise<T | null> {
  try {
    return await open();
  } catch {
    return null;
  }
}

type ProveProps = {
  ask: () => Promise<PublicKeyCredentialRequestOptionsJSON | null>;
  answer: (answer: unknown) => Answer;
  /** Beside another way that is offered first. */
  isSecond?: boolean;
};

/** The quick way: a finger, a face or a key. Not there without script. */
export function ProveByPasskey({ ask, answer, isSecond }: ProveProps) {
  const isSupported = useSupport();
  const { trouble, busy, run } = useExchange(async () => {
    const optionsJSON = await ask();
    if (!optionsJSON) return "There is no passkey to ask for just now. Use another way.";
    const given = await inWindow(() => startAuthentication({ optionsJSON }));
    return given ? answer(given) : LEFT;
  });
  if (!isSupported) return null;
  return (
    <Shown trouble={trouble}>
      <Button
        onClick={run}
        look={isSecond ? "plain" : "brand"}
        wide
        off={busy ? "Waiting for your passkey…" : undefined}
      >
        Use a passkey
      </Button>
    </Shown>
  );
}

type AddProps = {
  ask: () => Promise<PublicKeyCredentialCreationOptionsJSON | null>;
  keep: (name: string, answer: unknown) => Answer;
  /** What this browser would be called. */
  suggestion: string;
};

/** Makes a passkey on this device, or on one beside it. */
export function AddPasskey({ ask, keep, suggestion }: AddProps) {
  const isSupported = useSupport();
  const id = useId();
  const [name, setName] = useState(suggestion);
  const { trouble, busy, run } = useExchange(async () => {
    const optionsJSON = await ask();
    if (!optionsJSON) return "Show your second step again first: load this page anew.";
    const given = await inWindow(() => startRegistration({ optionsJSON }));
    return given ? keep(name, given) : LEFT;
  });
  if (!isSupported) return <p className="text-quiet">This browser cannot make passkeys, or its scripts are off.</p>;
  return (
    <Shown trouble={trouble}>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          Name of the passkey
        </label>
        <input
          id={id}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          className={CONTROL}
        />
      </div>
      <Button
        onClick={run}
        look="plain"
        className="justify-self-start"
        off={busy ? "Waiting for your device…" : undefined}
      >
        Make a passkey
      </Button>
    </Shown>
  );
}

function Shown({ trouble, children }: { trouble?: string; children: ReactNode }) {
  return (
    <div className="grid gap-3">
      {children}
      <p role="alert" className="font-semibold text-bad empty:hidden">
        {trouble}
      </p>
    </div>
  );
}
