const GOOGLE = new Set(["gmail.com", "googlemail.com"]);

/**
 * What the addresses of one mailbox have in common, so that limits count what arrives in it: lower case, no tag
 * ("sam+jobs@"), and at Gmail neither dots nor its second name. Never who somebody is: elsewhere a tag may be a person.
 */
export function mailboxKey(address: string): string {
  const [, name = "", domain = ""] = /^(.*)@(.*)$/.exec(address.trim().toLowerCase()) ?? [];
  // An address that begins with a plus has nothing else to go by.
  const [untagged = ""] = /^.[^+]*/.exec(name) ?? [];
  return GOOGLE.has(domain) ? `${untagged.replaceAll(".", "")}@gmail.com` : `${untagged}@${domain}`;
}
