import type { Brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import { HOUSE_ACCENT, paletteOf } from "@/lib/core/settings/palette";
import { escapeHtml } from "@/lib/core/text/text";
import type { Block, Letter, Line, Link, Row } from "./blocks";
import { legalLine } from "./letter-text";

// Written for the mail programs there are: tables for layout, styles on the elements, dark colours by class (an element
// takes one class attribute), nothing that needs an image to be understood. docs/design.md has the colours.

const INK = "color:#17202a";
const QUIET = "color:#55606b";
const SANS = "font-family:Figtree,'Segoe UI',Helvetica,Arial,sans-serif";
const DISPLAY = "font-family:'Bricolage Grotesque',Figtree,'Trebuchet MS',Helvetica,Arial,sans-serif";
const BODY = `${SANS};font-size:16px;line-height:25px`;
const TABLE = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"`;

const PHONE = `.pad{padding-left:20px!important;padding-right:20px!important}.h1{font-size:30px!important;line-height:34px!important}`;

/** The brand's colour by day and by night. */
interface Inks {
  day: string;
  night: string;
  onNight: string;
}

const HOUSE: Inks = { day: HOUSE_ACCENT, night: "#62d2c6", onNight: "#0b1f1d" };

let known: { accent: string; inks: Inks } | undefined;

/** Worked out once: a run writes a hundred thousand letters of one brand. */
function inksOf({ accent }: Brand): Inks {
  if (!accent) return HOUSE;
  if (known?.accent === accent) return known.inks;
  const { light, dark } = paletteOf(accent);
  known = { accent, inks: { day: light.brand, night: dark.brand, onNight: dark["on-brand"] } };
  return known.inks;
}

const darkStyle = ({ night, onNight }: Inks) =>
  `.paper{background:#11161c!important}.raised{background:#182029!important}.ink{color:#eef1f4!important}.quiet{color:#a9b4bf!important}.line{border-color:#2a343f!important}.link{color:${night}!important}.btn{background:${night}!important}.on{color:${onNight}!important}.warn{color:#f0c15a!important}`;

/** A letter as HTML. */
export function asHtml(letter: Letter, brand: Brand): string {
  const inks = inksOf(brand);
  return [
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${say(letter.subject)}</title>`,
    `<style>@media (max-width:619px){${PHONE}}@media (prefers-color-scheme:dark){${darkStyle(inks)}}</style></head>`,
    `<body class="paper" style="margin:0;padding:0;background:#f3efe6;-webkit-text-size-adjust:100%">`,
    `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${say(letter.preview)}</div>`,
    `${TABLE} class="paper" bgcolor="#f3efe6" style="background:#f3efe6"><tr><td align="center" style="padding:24px 0 40px">`,
    `<table role="presentation" class="raised" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="#fbfaf7" style="width:100%;max-width:600px;background:#fbfaf7;border-radius:18px;overflow:hidden">`,
    head(brand),
    body(letter, inks),
    `</table>`,
    foot(letter, brand, inks),
    `</td></tr></table></body></html>`,
  ].join("");
}

/** The brand, and the two circles that meet; an agency with a look of its own has its logo instead. */
function head(brand: Brand): string {
  const name = `<td class="pad ink" valign="top" style="padding:36px 0 0 40px;${DISPLAY};font-size:19px;line-height:24px;font-weight:700;letter-spacing:-.4px;${INK}">${logo(brand)}${say(brand.name)}</td>`;
  const circles =
    brand.logo || brand.accent
      ? ""
      : `<td width="50%" align="right" style="padding:0;line-height:0"><img src="${escapeHtml(appUrl("/mail-circles.png"))}" width="300" height="168" alt="" style="display:block;width:100%;max-width:300px;height:auto;border:0"></td>`;
  return `<tr><td style="padding:0">${TABLE}><tr>${name}${circles}</tr></table></td></tr>`;
}

/** As PNG: mail programs show no SVG. Its name stands under it, so it needs no words of its own. */
function logo({ logo }: Brand): string {
  if (!logo) return "";
  const height = 44;
  const width = Math.min(240, Math.round((height * logo.width) / logo.height));
  return `<img src="${escapeHtml(appUrl(`/brand/${logo.sha256}/logo.png`))}" width="${width}" height="${height}" alt="" style="display:block;margin:0 0 10px;border:0">`;
}

function body({ title, lead, blocks }: Letter, inks: Inks): string {
  const heading = `<h1 class="ink h1" style="margin:0 0 12px;${DISPLAY};font-size:36px;line-height:40px;font-weight:700;letter-spacing:-.8px;${INK}">${say(title)}</h1>`;
  const under = lead
    ? `<p class="quiet" style="margin:0 0 20px;font-size:17px;line-height:26px;${QUIET}">${say(lead)}</p>`
    : "";
  return `<tr><td class="pad ink" style="padding:12px 40px 24px;${BODY};${INK}">${heading}${under}${blocks.map((one) => block(one, inks)).join("")}</td></tr>`;
}

function foot({ reason, footLinks = [] }: Letter, brand: Brand, inks: Inks): string {
  const links = footLinks.map((link) => anchor(link, inks)).join(" &#183; ");
  const lines = [say(reason), links, say(`${brand.phone} · ${brand.email}`)].filter(Boolean).join("<br>");
  return `<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px"><tr><td class="pad quiet" align="left" style="padding:24px 40px 0;${SANS};font-size:14px;line-height:22px;${QUIET}">${lines}<br><br>${say(legalLine(brand))}</td></tr></table>`;
}

function block(block: Block, inks: Inks): string {
  switch (block.kind) {
    case "heading":
      return `<h2 class="ink" style="margin:28px 0 10px;${DISPLAY};font-size:21px;line-height:26px;font-weight:700;letter-spacing:-.3px;${INK}">${say(block.text)}</h2>`;
    case "button":
      return button(block, inks);
    case "link":
      return `<p style="margin:0 0 16px">${anchor(block, inks)}</p>`;
    case "facts":
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">${block.rows.map(fact).join("")}</table>`;
    case "list":
      return `<ul class="ink" style="margin:0 0 16px;padding-left:20px;${INK}">${block.items.map((item) => `<li style="padding:2px 0">${say(item)}</li>`).join("")}</ul>`;
    case "quote":
      return `<blockquote class="ink line" style="margin:0 0 16px;border-left:3px solid #e2ded5;padding-left:14px;${INK}">${say(block.text)}</blockquote>`;
    case "small":
      return `<p class="quiet" style="margin:0 0 16px;font-size:14px;line-height:22px;${QUIET}">${say(block.text)}</p>`;
    case "rows":
      return `${TABLE}>${block.rows.map(row).join("")}</table>`;
    case "aside":
      return `${TABLE}><tr><td class="line ink" style="padding:22px 0 8px;border-top:1px solid #e2ded5;${BODY};${INK}"><strong>${say(block.title)}</strong> ${say(block.text)}<br>${anchor(block.link, inks)}</td></tr></table>`;
    default:
      return `<p class="ink" style="margin:0 0 16px;${INK}">${say(block.text)}</p>`;
  }
}

function button({ label, href }: Link, { day }: Inks): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0"><tr><td class="btn" bgcolor="${day}" style="border-radius:10px;background:${day}"><a class="on" href="${escapeHtml(href)}" style="display:inline-block;padding:14px 24px;${SANS};font-size:17px;line-height:20px;font-weight:600;color:#fff;text-decoration:none">${say(label)}</a></td></tr></table>`;
}

function fact([label, value]: [string, string]): string {
  return `<tr><td class="quiet" valign="top" style="padding:4px 18px 4px 0;${BODY};${QUIET}">${say(label)}</td><td class="ink" style="padding:4px 0;${BODY};font-weight:600;${INK}">${say(value)}</td></tr>`;
}

function row({ title, href, lines }: Row): string {
  return `<tr><td class="line quiet" style="padding:16px 0;border-top:1px solid #e2ded5;${SANS};font-size:15px;line-height:24px;${QUIET}"><a class="ink" href="${escapeHtml(href)}" style="display:inline-block;padding:2px 0;font-size:18px;font-weight:600;text-decoration:none;${INK}">${say(title)}</a>${lines.map((part) => `<br>${line(part)}`).join("")}</td></tr>`;
}

function line(line: string | Line): string {
  if (typeof line === "string") return say(line);
  return [
    line.strong && `<strong class="ink" style="font-size:16px;font-weight:600;${INK}">${say(line.strong)}</strong>`,
    line.text && say(line.text),
    line.warn && `<span class="warn" style="font-weight:600;color:#8a5a00">${say(line.warn)}</span>`,
  ]
    .filter(Boolean)
    .join(" ");
}

const anchor = ({ label, href }: Link, { day }: Inks): string =>
  `<a class="link" href="${escapeHtml(href)}" style="color:${day}">${say(label)}</a>`;

const say = (text: string): string => escapeHtml(text).replaceAll("\n", "<br>");
