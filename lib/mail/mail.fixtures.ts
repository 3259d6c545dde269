import { db } from "@/lib/core/db";
import { postMail } from "./outbox";

export const now = new Date("2030-01-01T10:00:00Z");
export const clock = () => now;
export const later = (minutes: number) => () => new Date(now.getTime() + minutes * 60_000);

let n = 0;

/** Posts any message to an address; answers the id of its row. */
export async function post(address: string, given: Partial<Parameters<typeof postMail>[1]> = {}): Promise<string> {
  const id = await postMail(db, {
    once: `test:${++n}`,
    to: { address },
    message: () => ({ template: "t", subject: "Hello", html: "<p>Hi</p>", text: "Hi" }),
    ...given,
  });
  return id ?? "";
}

export const rowOf = (id: string) => db.outboxMail.findUniqueOrThrow({ where: { id } });
export const statusOf = async (id: string) => (await rowOf(id)).status;
