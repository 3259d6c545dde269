import { type Tx, db } from "../db";
import { env } from "../env";
import { hoursSaid, type OpeningHours, sayHours } from "../time/opening";
import { oncePerAnswer } from "../telemetry/trace";
import { keptSettings, type SettingContent } from "./settings";

/** Who the agency is, as the law and the footer need it. What staff set in the admin area wins over the environment. */
export interface Brand {
  name: string;
  legalName: string;
  companyNumber: string;
  address: string;
  phone: string;
  /** When somebody answers the phone, in words. */
  hours: string;
  email: string;
  /** The same as hours of the week; left out where only the words are known. */
  opening?: OpeningHours;
  /** The brand's colour, where it is not the house's. */
  accent?: string;
  /** The agency's own logo, in place of the drawn mark. */
  logo?: BrandLogo;
  /** Who our mail is from, where that is not what MAIL_FROM says (lib/mail/sender.ts). */
  senderName?: string;
  senderAddress?: string;
  /** Where answers to our mail go, where that is not `email`. */
  replyTo?: string;
  /** The address at the foot of our mail, where it is not the registered one. */
  footerAddress?: string;
}

/** A logo by the content of the file it was made from. */
export interface BrandLogo {
  /** Names its files, and changes with it. */
  sha256: string;
  /** What browsers are shown. */
  kind: "svg" | "png";
  width: number;
  height: number;
  /** Not 0: the name stands in it, and need not stand beside it. */
  saysName: number;
}

export const BRAND_KEYS = ["name", "legalName", "companyNumber", "address", "phone", "hours", "email"] as const;

/** What the environment says, without anything that staff set. */
export function brandOfEnvironment(): Brand {
  const e = env();
  return {
    name: e.BRAND_NAME,
    legalName: e.BRAND_LEGAL_NAME,
    companyNumber: e.BRAND_COMPANY_NUMBER,
    address: e.BRAND_ADDRESS,
    phone: e.BRAND_PHONE,
    hours: e.BRAND_HOURS,
    email: e.BRAND_EMAIL,
  };
}

/** The agency as it is now; in one answer the same wherever it is shown. */
export const brand = (tx?: Tx): Promise<Brand> => (tx ? brandIn(tx) : oncePerAnswer("brand", () => brandIn(db)));

async function brandIn(tx: Tx): Promise<Brand> {
  const { agency, look, mail } = await keptSettings(["agency", "look", "mail"], tx);
  return brandWith(agency.content, look.content, mail.content);
}

function brandWith(agency: SettingContent, look: SettingContent, mail: SettingContent): Brand {
  const given = brandOfEnvironment();
  Object.assign(given, textsIn(agency, BRAND_KEYS));
  return {
    ...given,
    ...openingWith(agency, given),
    ...(typeof look.logo === "object" && { logo: look.logo as unknown as BrandLogo }),
    ...textsIn(look, ["accent"]),
    ...textsIn(mail, ["senderName", "senderAddress", "replyTo", "footerAddress"]),
  };
}

/** Hours and words go together: those of the environment hold only while nobody has set either. */
function openingWith({ opening, hours }: SettingContent, given: Brand): Pick<Brand, "hours" | "opening"> {
  if (typeof opening === "object") {
    const week = opening as OpeningHours;
    return { opening: week, hours: typeof hours === "string" && hours ? hours : sayHours(week) || given.hours };
  }
  return { hours: given.hours, opening: hoursSaid(given.hours) ?? undefined };
}

function textsIn<Key extends string>(content: SettingContent, keys: readonly Key[]): Partial<Record<Key, string>> {
  const texts = keys.flatMap((key) => {
    const value = content[key];
    return typeof value === "string" && value ? [[key, value] as const] : [];
  });
  return Object.fromEntries(texts) as Partial<Record<Key, string>>;
}
