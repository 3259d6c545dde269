import type { Brand } from "@/lib/core/settings/brand";
import type { Block, Letter, Line, Row } from "./blocks";

/** Companies Act 2006 s.82 and the E-Commerce Regulations 2002: who we are, in every letter. */
export function legalLine(brand: Brand): string {
  return `${brand.name} is a trading name of ${brand.legalName}, registered in England and Wales, company number ${brand.companyNumber}. ${brand.footerAddress ?? brand.address}.`;
}

/** A letter as plain text: the same facts in the same order, with whole addresses. */
export function asText({ title, lead, blocks, reason, footLinks = [] }: Letter, brand: Brand): string {
  const links = footLinks.map(({ label, href }) => `${label}: ${href}`);
  const foot = [[reason, ...links].join("\n"), `${brand.phone} · ${brand.email}`, legalLine(brand)];
  const parts = [title, lead, ...blocks.map(blockAsText), "--", ...foot];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${block.text}\n${"-".repeat(Math.min(block.text.length, 60))}`;
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
      return block.rows.map(rowAsText).join("\n\n");
    case "aside":
      return `${block.title} ${block.text}\n${block.link.label}: ${block.link.href}`;
    default:
      return block.text;
  }
}

const rowAsText = ({ title, href, lines }: Row): string => [title, ...lines.map(lineAsText), href].join("\n");

function lineAsText(line: string | Line): string {
  return typeof line === "string" ? line : [line.strong, line.text, line.warn].filter(Boolean).join(" ");
}
