import type { Brand } from "@/lib/core/brand";
import { escapeHtml } from "@/lib/core/text";
import type { Message } from "../message";

/** What a message is made of. HTML and text are both written from it, so they say the same in the same order. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "button"; label: string; href: string }
  | { kind: "link"; label: string; href: string }
  | { kind: "facts"; rows: [label: string, value: string][] }
  | { kind: "list"; items: string[] }
  | { kind: "quote"; text: string }
  | { kind: "small"; text: string }
  | { kind: "rows"; rows: Row[] };

/** A job or an article in a mail: a link with lines of detail under it. */
export interface Row {
  title: string;
  href: string;
  lines: string[];
}

export interface Letter {
  template: string;
  subject: string;
  /** The line that mail programs show after the subject. */
  preview: string;
  title: string;
  blocks: Block[];
  /** Why this person gets this message. */
  reason: string;
  /** Links below the message, such as managing or stopping alerts. */
  footLinks?: { label: string; href: string }[];
}

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

function legalLine(brand: Brand): string {
  return `${brand.name} is a trading name of ${brand.legalName}, registered in England and Wales, company number ${brand.companyNumber}. ${brand.address}.`;
}

function asText({ title, blocks, reason, footLinks = [] }: Letter, brand: Brand): string {
  const body = blocks.map(blockAsText).join("\n\n");
  const links = footLinks.map(({ label, href }) => `${label}: ${href}`).join("\n");
  return (
    [title, body, "--", `${reason}\n${links}`.trim(), `${brand.phone} · ${brand.email}`, legalLine(brand)].join(
      "\n\n",
    ) + "\n"
  );
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.text.toUpperCase();
    case "button":
    case "link":
      return `${block.label}:\n${block.href}`;
    case "facts":
      return block.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "quote":
      return block.text
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n");
    case "rows":
      return block.rows.map(({ title, href, lines }) => [title, ...lines, href].join("\n")).join("\n\n");
    default:
      return block.text;
  }
}

const FONT = "font-family:Figtree,'Segoe UI',Helvetica,Arial,sans-serif";

function asHtml({ subject, preview, title, blocks, reason, footLinks = [] }: Letter, brand: Brand): string {
  const links = footLinks
    .map(
      ({ label, href }) => `<a class="quiet" href="${escapeHtml(href)}" style="color:#55606b">${escapeHtml(label)}</a>`,
    )
    .join(" &#183; ");
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title><style>@media (prefers-color-scheme:dark){.paper{background:#11161c!important}.ink{color:#eef1f4!important}.quiet{color:#a9b4bf!important}.line{border-color:#2a343f!important}.go{background:#62d2c6!important;color:#0b1f1d!important}.link{color:#62d2c6!important}}</style></head><body class="paper" style="margin:0;background:#fbfaf7"><div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 16px"><table role="presentation" width="600" cellpadding="0" cellspacing="0" style="max-width:600px;width:100%;text-align:left;${FONT}"><tr><td class="ink" style="color:#17202a;font-size:16px;font-weight:700;padding-bottom:24px">${escapeHtml(brand.name)}</td></tr><tr><td><h1 class="ink" style="margin:0 0 16px;color:#17202a;font-size:28px;line-height:1.15">${escapeHtml(title)}</h1>${blocks.map(blockAsHtml).join("")}</td></tr><tr><td class="quiet line" style="border-top:1px solid #e2ded5;padding-top:16px;color:#55606b;font-size:13px;line-height:1.5">${escapeHtml(reason)}${links ? `<br>${links}` : ""}<br>${escapeHtml(`${brand.phone} · ${brand.email}`)}<br>${escapeHtml(legalLine(brand))}</td></tr></table></td></tr></table></body></html>`;
}

function blockAsHtml(block: Block): string {
  const say = (text: string) => escapeHtml(text).replaceAll("\n", "<br>");
  switch (block.kind) {
    case "heading":
      return `<h2 class="ink" style="margin:24px 0 8px;color:#17202a;font-size:20px">${say(block.text)}</h2>`;
    case "button":
      return `<p style="margin:24px 0"><a class="go" href="${escapeHtml(block.href)}" style="display:inline-block;background:#0b6660;color:#ffffff;font-weight:600;text-decoration:none;border-radius:10px;padding:13px 20px">${say(block.label)}</a></p>`;
    case "link":
      return `<p style="margin:0 0 16px"><a class="link" href="${escapeHtml(block.href)}" style="color:#0b6660">${say(block.label)}</a></p>`;
    case "facts":
      return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${block.rows.map(([label, value]) => `<tr><td class="quiet" style="color:#55606b;padding:4px 16px 4px 0;vertical-align:top">${say(label)}</td><td class="ink" style="color:#17202a;padding:4px 0;font-weight:600">${say(value)}</td></tr>`).join("")}</table>`;
    case "list":
      return `<ul class="ink" style="margin:0 0 16px;padding-left:20px;color:#17202a;line-height:1.5">${block.items.map((item) => `<li>${say(item)}</li>`).join("")}</ul>`;
    case "quote":
      return `<blockquote class="ink line" style="margin:0 0 16px;border-left:3px solid #e2ded5;padding-left:14px;color:#17202a;line-height:1.5">${say(block.text)}</blockquote>`;
    case "small":
      return `<p class="quiet" style="margin:0 0 16px;color:#55606b;font-size:14px;line-height:1.5">${say(block.text)}</p>`;
    case "rows":
      return block.rows
        .map(
          ({ title, href, lines }) =>
            `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="line" style="border-top:1px solid #e2ded5;padding:14px 0"><a class="link" href="${escapeHtml(href)}" style="color:#0b6660;font-weight:600;font-size:17px">${say(title)}</a>${lines.map((line) => `<br><span class="quiet" style="color:#55606b;line-height:1.5">${say(line)}</span>`).join("")}</td></tr></table>`,
        )
        .join("");
    default:
      return `<p class="ink" style="margin:0 0 16px;color:#17202a;line-height:1.5">${say(block.text)}</p>`;
  }
}
