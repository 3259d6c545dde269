import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import type { Block, Letter } from "./blocks";
import { asHtml } from "./letter-html";
import { asText } from "./letter-text";

export const text = (text: string): Block => ({ kind: "text", text });
export const button = (label: string, href: string): Block => ({ kind: "button", label, href });
export const facts = (...rows: [string, string][]): Block => ({ kind: "facts", rows });
export const small = (text: string): Block => ({ kind: "small", text });

/** Writes a letter in the house's paper and ink, as HTML of one 600 px column and as plain text. */
export function letter(letter: Letter, brand: Brand): Message {
  return {
    template: letter.template,
    subject: letter.subject,
    html: asHtml(letter, brand),
    text: asText(letter, brand),
  };
}
