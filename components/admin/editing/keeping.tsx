"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sayMoment, sayTime } from "@/lib/core/time/say";
import { type BrowserCopy, browserStore } from "./browser-store";
import { fieldsIn, fillIn, isSameText } from "./form-fields";
import { type KeepAnswer, keeper } from "./keeper";
import { sendCopy } from "./sending";

/** What is edited, as these parts need to know it. */
export interface Edited {
  what: "post" | "job";
  /** The address of its room, such as `/admin/posts`. */
  room: string;
  /** The fields that somebody types into, in the order of the form. */
  names: readonly string[];
  /** Those by which two states are told apart. */
  telling: readonly string[];
}

export type KeepingFacts = {
  /** Null for what is being begun: it is kept in the browser alone. */
  id: string | null;
  /** The working copy that the form shows, by when it was kept. */
  keptAt: string | null;
  /** Another text is being offered above; until it is answered, nothing may take its place. */
  isOffered: boolean;
};

const clock = () => new Date(performance.timeOrigin + performance.now()).toISOString();

/** Keeps what is typed into the form around it, and says where it is. Without script it is not there. */
export function Keeping({ id, keptAt, isOffered, edited }: KeepingFacts & { edited: Edited }) {
  const place = useRef<HTMLDivElement>(null);
  const keep = useRef<ReturnType<typeof keeper>>(undefined);
  const [answer, setAnswer] = useState<KeepAnswer>();
  const [found, setFound] = useState<BrowserCopy>();

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const { what, room, names, telling } = edited;
    const store = browserStore(what, id, clock);
    const here = fieldsIn(form, names);
    // What was begun as new and then saved is this one now.
    for (const one of [store, browserStore(what, null, clock)]) {
      const copy = one.get();
      if (copy && isSameText(copy.fields, here, telling)) one.clear();
      else if (copy && one === store) queueMicrotask(() => setFound(copy));
    }
    const versionNow = () => Number((form.elements.namedItem("version") as HTMLInputElement | null)?.value ?? 1);
    const mine = keeper({
      keptAt,
      read: () => fieldsIn(form, names),
      send: (copy) =>
        id === null || isOffered
          ? Promise.resolve({ kind: "refused" as const })
          : sendCopy(`${room}/${id}`, versionNow(), copy),
      store,
      tell: setAnswer,
    });
    keep.current = mine;
    return listen(form, mine);
  }, [id, keptAt, isOffered, edited]);

  const form = () => place.current?.closest("form");
  const leave = () => {
    browserStore(edited.what, id, clock).clear();
    setFound(undefined);
  };
  const goOn = () => {
    const into = form();
    if (into && found) fillIn(into, found.fields);
    setFound(undefined);
  };
  return (
    <div ref={place} className="sticky top-2 z-10 grid gap-2 empty:hidden">
      {found && (
        <Notice
          tone="warn"
          title={`This browser has text from ${sayMoment(new Date(found.at), undefined, { year: false })} that is not saved`}
        >
          <div className="mt-2 flex flex-wrap gap-3">
            <Button type="button" size="desk" look="plain" onClick={goOn}>
              Put it into the form
            </Button>
            <Button type="button" size="desk" look="plain" onClick={leave}>
              Forget it
            </Button>
          </div>
        </Notice>
      )}
      {answer && <Where answer={answer} id={id} edited={edited} again={(over) => void keep.current?.again(over)} />}
    </div>
  );
}

function listen(form: HTMLFormElement, mine: ReturnType<typeof keeper>): () => void {
  const typed = (event: Event) => {
    if ((event.target as HTMLInputElement).name) mine.typed();
  };
  const back = () => void mine.again();
  const away = () => document.visibilityState === "hidden" && void mine.flush();
  form.addEventListener("input", typed);
  window.addEventListener("online", back);
  document.addEventListener("visibilitychange", away);
  return () => {
    mine.stop();
    form.removeEventListener("input", typed);
    window.removeEventListener("online", back);
    document.removeEventListener("visibilitychange", away);
  };
}

type WhereProps = { answer: KeepAnswer; id: string | null; edited: Edited; again: (over?: string | null) => void };

/** Where the text is now. Only what needs somebody is announced. */
function Where({ answer, id, edited: { what, room }, again }: WhereProps) {
  if (answer.kind === "kept") {
    const writing = answer.others.filter((other) => other.isWriting).map(({ name }) => name);
    return (
      <p className="justify-self-end rounded-badge bg-paper px-2 text-sm text-quiet">
        Kept at {sayTime(new Date(answer.keptAt))}, not saved yet.
        {answer.isOvertaken && (
          <strong className="font-semibold text-warn">
            {" "}
            A colleague has saved this {what} since. You will be shown both when you save.
          </strong>
        )}
        {writing.length > 0 && ` ${writing.join(" and ")} ${writing.length === 1 ? "is" : "are"} writing here too.`}
      </p>
    );
  }
  if (answer.kind === "refused") {
    const words = id === null ? "Kept in this browser until you save." : "Kept in this browser only.";
    return <p className="justify-self-end rounded-badge bg-paper px-2 text-sm text-quiet">{words}</p>;
  }
  const { title, words, button } = troubleOf(answer.kind, what);
  return (
    <Notice tone="bad" title={title}>
      <p>{words}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {answer.kind === "signed-out" && (
          <a href={`/sign-in?next=${room}/${id}`} target="_blank" rel="opener">
            Sign in, in another tab
          </a>
        )}
        {button && (
          <Button
            type="button"
            size="desk"
            look="plain"
            onClick={() => again(answer.kind === "elsewhere" ? answer.keptAt : undefined)}
          >
            {button}
          </Button>
        )}
      </div>
    </Notice>
  );
}

const troubleOf = (kind: keyof ReturnType<typeof troublesWith>, what: Edited["what"]) => troublesWith(what)[kind];

const troublesWith = (what: Edited["what"]) => ({
  offline: {
    title: "You seem to be offline",
    words: "Your text is kept in this browser. It is sent by itself when you are back.",
    button: "Try again now",
  },
  "signed-out": {
    title: "You have been signed out",
    words: "Your text is kept in this browser. Sign in in another tab, then come back here.",
    button: "Try again",
  },
  elsewhere: {
    title: `This ${what} is open in another window of yours`,
    words: "That window keeps its own text. What you write here is kept in this browser until you save.",
    button: "Keep this text instead",
  },
  saved: {
    title: `You have saved this ${what} in another window`,
    words: "What you write here is kept in this browser. When you save, you will be shown both.",
    button: undefined,
  },
});
