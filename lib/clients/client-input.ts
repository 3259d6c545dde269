import * as z from "zod";
import { line, optionalText, tickBox } from "@/lib/core/forms/input";
import { keysOf, STANDINGS } from "./vocabulary";

const NUMBER_WORDS = "Give the number as Companies House writes it: 8 digits, or two letters and 6 digits";

/** A Companies House number in its one form: eight signs, with noughts in front where they were left out. */
const companyNumber = z
  .string()
  .max(20, NUMBER_WORDS)
  .transform((text) => text.replace(/[\s-]/g, "").toUpperCase())
  .transform((text) => (/^\d{5,7}$/.test(text) ? text.padStart(8, "0") : text))
  .refine((text) => text === "" || /^(\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}R)$/.test(text), NUMBER_WORDS)
  .transform((text) => text || undefined)
  .optional();

const SITE_WORDS = "Give an address like www.example.com";

/** A web site with its scheme; only http and https are links. */
const webSite = z
  .string()
  .max(300, SITE_WORDS)
  .transform((text) => text.trim())
  .transform((text) => (text === "" || /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`))
  .refine((text) => text === "" || /^https?:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/i.test(text), SITE_WORDS)
  .transform((text) => text || undefined)
  .optional();

const staffId = z.uuid("Choose somebody from the list").optional();

/** What staff write down about a client company. */
export const clientInput = z.strictObject({
  name: line("Say what the client is called", 120, "Use at most 120 characters for the name"),
  legalName: optionalText(160, "Use at most 160 characters for the legal name"),
  companyNumber,
  // "website" is the name of the trap that forms have for programs (components/ui/trap.tsx).
  site: webSite,
  sector: optionalText(40, "Choose a sector"),
  about: optionalText(200, "Use at most 200 characters"),
  standing: z.enum(keysOf(STANDINGS), "Choose a standing").default("prospect"),
  ownerId: staffId,
  isConfidential: tickBox.optional(),
});

export type ClientInput = z.infer<typeof clientInput>;

/** For a new client: whether it is a different company from the one of that name which is already there. */
export const newClientInput = clientInput.extend({ isAnother: tickBox.optional() });
