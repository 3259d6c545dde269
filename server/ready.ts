import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type Encoding, encodingFor, packedHardest } from "./compress";
import type { Answer } from "./kept-pages";

/** By how it is packed, what goes out: put together once, and not for each of its readers. */
type Forms = Partial<Record<Encoding, { headers: OutgoingHttpHeaders; body: Buffer }>>;

/** Whoever is asked for so often will be asked for again: then packing it as small as can be is worth its tenth of a second. */
const OFTEN = 10;

/** What is known of kept pages beside what they say, for as long as they are kept. */
export class ReadyAnswers {
  #known = new WeakMap<Answer, { asked: number; forms: Forms }>();

  /** Sends a kept page as it was put together before; false when it has not been yet for such a client. */
  send(request: IncomingMessage, response: ServerResponse, answer: Answer): boolean {
    const out = this.#known.get(answer)?.forms[encodingFor(request.headers["accept-encoding"])];
    if (!out) return false;
    if (out.headers["x-accel-expires"]) out.headers["x-accel-expires"] = thisSecond();
    response.writeHead(answer.status, out.headers).end(out.body);
    return true;
  }

  /** Keeps what was put together for such clients. */
  keep(answer: Answer, encoding: Encoding, form: { headers: OutgoingHttpHeaders; body: Buffer }): void {
    this.#of(answer).forms[encoding] = form;
  }

  /** Somebody asked for a page that is kept. */
  asked(answer: Answer): void {
    const known = this.#of(answer);
    if (++known.asked === OFTEN) void this.#packHardest(answer);
  }

  async #packHardest(answer: Answer): Promise<void> {
    const { etag } = answer.headers;
    if (!etag || !answer.packed.br) return;
    answer.packed.br = await packedHardest(answer.body);
    // Under another tag: a proxy that asks whether its copy is still good has the larger one.
    answer.headers.etag = String(etag).replace(/"$/, '+"');
    this.#of(answer).forms = {};
  }

  #of(answer: Answer) {
    const known = this.#known.get(answer) ?? { asked: 0, forms: {} };
    this.#known.set(answer, known);
    return known;
  }
}

/**
 * For nginx, which alone reads it: a proxy may keep what is the same for everybody to the end of this second
 * (deploy/nginx.conf).
 */
export const thisSecond = () => `@${Math.floor(Date.now() / 1000)}`;
