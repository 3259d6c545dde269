import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DATA_DIR } from "./site";

export interface ReceivedMail {
  id: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  to: string;
}

interface Listed {
  id: string;
  subject: string;
  html?: string;
  text?: string;
  headers: Record<string, string>;
  to: { address: string }[];
  date: string;
}

/** The local mailbox that the site starts beside itself, read as a person would: by address and subject. */
export class Mailbox {
  #api = () => `http://localhost:${readFileSync(join(DATA_DIR, "kept", "mailbox-web-port"), "utf8").trim()}/api/email`;

  async all(address: string): Promise<ReceivedMail[]> {
    const response = await fetch(this.#api());
    const mails = (await response.json()) as Listed[];
    return mails
      .filter(({ to }) => to.some((one) => one.address.toLowerCase() === address.toLowerCase()))
      .map((mail) => ({ ...mail, html: mail.html ?? "", text: mail.text ?? "", to: address }));
  }

  /** A mail as it came over the wire. */
  async source({ id }: ReceivedMail): Promise<string> {
    return (await fetch(`${this.#api()}/${id}/source`)).text();
  }

  /** Waits for the newest mail to an address whose subject matches. */
  async waitFor(address: string, subject: RegExp, timeoutMs = 20_000): Promise<ReceivedMail> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const found = (await this.all(address)).filter((mail) => subject.test(mail.subject)).at(-1);
      if (found) return found;
      if (Date.now() > end) throw new Error(`No mail to ${address} with ${subject} in ${timeoutMs} ms`);
      await sleep(200);
    }
  }
}

/** The first address in a mail's text that holds these words. */
export function linkIn(mail: ReceivedMail, words: string): string {
  const link = mail.text.match(/https?:\/\/\S+/g)?.find((url) => url.includes(words));
  if (!link) throw new Error(`No link with ${words} in “${mail.subject}”`);
  return link;
}
