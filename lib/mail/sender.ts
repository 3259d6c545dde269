import addressparser from "nodemailer/lib/addressparser";
import type { Brand } from "@/lib/core/settings/brand";
import { appUrl, env } from "@/lib/core/env";

export interface Sender {
  name: string;
  address: string;
}

/** Who our mail is from: what staff set, then MAIL_FROM, then the brand's name at the site's own host. */
export function senderOf({ name, senderName, senderAddress }: Brand): Sender {
  const usual = usualSender();
  return { name: senderName ?? (usual.name || name), address: senderAddress ?? usual.address };
}

/** The same as far as the environment says it; a name that it does not say is empty. */
export function usualSender(): Sender {
  const [given] = addressparser(env().MAIL_FROM ?? "", { flatten: true });
  if (given?.address) return { name: given.name, address: given.address };
  return { name: "", address: `no-reply@${new URL(appUrl()).hostname}` };
}

/** The domain that mail comes from. */
export const mailDomain = (sender: Sender): string => sender.address.split("@").at(-1)?.toLowerCase() ?? "";
