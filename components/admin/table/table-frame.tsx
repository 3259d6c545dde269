"use client";

import { useRouter } from "next/navigation";
import {
  type ChangeEvent,
  type FormEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { addressOfForm, bringUpToDate, isPlainClick, tickedIn, tickThrough } from "./frame-parts";

/** How long somebody must pause in typing before it is looked for, in milliseconds. */
const PAUSE_MS = 250;

type Props = {
  /** The address of what is shown, from `?` on. */
  address: string;
  /** What the table shows now, in words: said when it has changed. */
  says: string;
  children: ReactNode;
};

/**
 * Makes a table quick where there is script: links and forms that carry `data-view` change it in place, at once shown as
 * under way, and its rows say of themselves how they are walked by keys. Without script they are what they look like.
 */
export function TableFrame({ address, says, children }: Props) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, startGoing] = useTransition();
  const [ticked, setTicked] = useState(0);

  // What is shown changed: controls nobody is in follow the address, and nothing is ticked any more.
  useEffect(() => {
    if (frame.current) bringUpToDate(frame.current);
    setTicked(tickedIn(frame.current));
  }, [address]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const go = (href: string, replaces = false) => {
    clearTimeout(pause.current);
    startGoing(() => (replaces ? router.replace : router.push)(href, { scroll: false }));
  };

  function click(event: MouseEvent<HTMLDivElement>) {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-view], [data-view-tabs] a");
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    go(link.href);
  }

  function submit(event: FormEvent<HTMLDivElement>) {
    const form = event.target as HTMLFormElement;
    if (form.dataset.view === undefined) return;
    event.preventDefault();
    go(addressOfForm(form));
  }

  function change(event: ChangeEvent<HTMLDivElement>) {
    const control = event.target as unknown as HTMLInputElement;
    if (control.dataset.tick !== undefined) {
      tickThrough(control, frame.current);
      setTicked(tickedIn(frame.current));
    }
    const { form } = control;
    if (form?.dataset.view === undefined) return;
    clearTimeout(pause.current);
    const isTyped = ["search", "text", "number", "date"].includes(control.type);
    pause.current = setTimeout(() => go(addressOfForm(form), isTyped), isTyped ? PAUSE_MS : 0);
  }

  return (
    <div
      ref={frame}
      data-table=""
      data-ticked={ticked || undefined}
      aria-busy={isPending}
      onClick={click}
      onSubmit={submit}
      onChange={change}
      className="group/table grid grid-cols-[minmax(0,1fr)] content-start"
    >
      {children}
      <p role="status" className="sr-only">
        {isPending ? "" : `${says}${ticked > 0 ? ` ${ticked} ticked.` : ""}`}
      </p>
    </div>
  );
}
