import { type Tx, db } from "./db";
import { env } from "./env";

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
}

export const BRAND_KEYS = ["name", "legalName", "companyNumber", "address", "phone", "hours", "email"] as const;

export async function brand(tx: Tx = db): Promise<Brand> {
  const e = env();
  const given: Brand = {
    name: e.BRAND_NAME,
    legalName: e.BRAND_LEGAL_NAME,
    companyNumber: e.BRAND_COMPANY_NUMBER,
    address: e.BRAND_ADDRESS,
    phone: e.BRAND_PHONE,
    hours: e.BRAND_HOURS,
    email: e.BRAND_EMAIL,
  };
  const rows = await tx.setting.findMany({ where: { key: { in: BRAND_KEYS.map((key) => `brand.${key}`) } } });
  for (const { key, value } of rows) {
    const name = key.slice("brand.".length) as keyof Brand;
    if (typeof value === "string" && value) given[name] = value;
  }
  return given;
}
