import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { pdf } from "@/tests/support/attack-files";
import { Dice } from "@/scripts/fill/dice";

export const DEEDS = ["call", "sign-up", "alert", "application", "contact"] as const;
export type Deed = (typeof DEEDS)[number];

/** What a visitor did, each under an address of its own, and whether they were told that it is done. */
export interface Done {
  deed: Deed;
  email: string;
  isAcknowledged: boolean;
  /** Of a call. */
  id?: string;
}

const GIVES_UP_MS = 15_000;
/** A visitor whose line falls in the middle of a request. */
const LINE_FALLS = 0.03;
const PAUSE_MS = { from: 20, to: 150 };
const TYPE_JSON = { "content-type": "application/json" };

/** Visitors who go on booking, signing up, applying and writing, whatever happens, and remember what they were told. */
export class Visitors {
  readonly done: Done[] = [];
  /** Answers that are neither a yes nor the trouble of a server. */
  readonly strange: string[] = [];
  #isOver = false;
  #walks: Promise<unknown> | undefined;
  #jobs: string[] = [];
  #slots: string[] = [];

  constructor(
    private readonly address: string,
    private readonly seed: string,
  ) {}

  async begin(many: number): Promise<void> {
    const { items } = await this.#read<{ items: { slug: string }[] }>("/api/jobs");
    const [from, to] = [15, 44].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
    const { slots } = await this.#read<{ slots: { start: string }[] }>(
      `/api/calls/slots?from=${from}&to=${to}&timeZone=Europe/London`,
    );
    this.#jobs = items.map(({ slug }) => slug);
    this.#slots = slots.map(({ start }) => start);
    this.#walks = Promise.all(Array.from({ length: many }, (_, name) => this.#walk(name)));
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#walks;
  }

  async #walk(name: number): Promise<void> {
    const dice = new Dice(`${this.seed}-${name}`);
    for (let n = 0; !this.#isOver; n++) {
      const deed = dice.pick(DEEDS);
      await this.#act(deed, `${deed}-${name}-${n}@example.com`, dice);
      await sleep(dice.between(PAUSE_MS.from, PAUSE_MS.to));
    }
  }

  async #act(deed: Deed, email: string, dice: Dice): Promise<void> {
    const { path, ...init } = this.#request(deed, email, dice);
    const one: Done = { deed, email, isAcknowledged: false };
    this.done.push(one);
    const patience = dice.chance(LINE_FALLS) ? dice.between(1, 60) : GIVES_UP_MS;
    try {
      const response = await fetch(`${this.address}${path}`, {
        method: "POST",
        ...init,
        signal: AbortSignal.timeout(patience),
      });
      const text = await response.text();
      if (response.status === 201 || response.status === 202) one.isAcknowledged = true;
      if (response.status === 201) one.id = (JSON.parse(text) as { id: string }).id;
      // A time that somebody else took, and a server in trouble, are honest answers.
      else if (response.status !== 202 && response.status !== 409 && response.status < 500)
        this.strange.push(`${deed}: ${response.status} ${text.slice(0, 200)}`);
    } catch {
      // No answer: it may have happened or not, and nobody was told.
    }
  }

  #request(deed: Deed, email: string, dice: Dice): { path: string } & RequestInit {
    const name = "Sam Okafor";
    const json = (path: string, body: object) => ({ path, headers: TYPE_JSON, body: JSON.stringify(body) });
    switch (deed) {
      case "call": {
        const key = { "idempotency-key": randomUUID() };
        const call = { start: dice.pick(this.#slots), name, email, timeZone: "Europe/London" };
        return { path: "/api/calls", headers: { ...TYPE_JSON, ...key }, body: JSON.stringify(call) };
      }
      case "sign-up":
        return json("/api/candidates", { email, name });
      case "alert":
        return json("/api/alerts", { email, criteria: {}, frequency: "weekly" });
      case "contact":
        return json("/api/contact", { email, name, message: "Is the office open on Friday?" });
      case "application": {
        const body = new FormData();
        for (const [field, value] of Object.entries({ email, name, rightToWork: "yes" })) body.set(field, value);
        body.set(
          "cv",
          new File([new Uint8Array(pdf({ extra: `% ${email}\n` }))], "cv.pdf", { type: "application/pdf" }),
        );
        return { path: `/api/jobs/${dice.pick(this.#jobs)}/applications`, body };
      }
    }
  }

  async #read<T>(path: string): Promise<T> {
    return (await (await fetch(`${this.address}${path}`)).json()) as T;
  }
}
