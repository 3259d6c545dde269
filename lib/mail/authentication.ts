import { Resolver } from "node:dns/promises";
import addressparser from "nodemailer/lib/addressparser";
import { appUrl, env } from "@/lib/core/env";
import { dkimRecord } from "./dkim";

/** One thing that mailbox providers look at before they believe that a mail is ours. */
export interface Check {
  name: string;
  state: "good" | "bad" | "unsure";
  /** What was found, in a sentence. */
  found: string;
  /** What to do about it; null where nothing is. */
  advice: string | null;
  /** The record that belongs into the DNS, where we know it. */
  record?: { name: string; value: string };
}

/** What is asked of the DNS: a name, answered with the texts there, or the names of mail servers. */
export interface Dns {
  /** Null where the DNS cannot be asked; none where there is nothing. */
  texts: (name: string) => Promise<string[] | null>;
  mailServers: (name: string) => Promise<string[] | null>;
}

/** What the domain of our mail says about itself, and what is missing. */
export async function checkMailDomain(domain: string, dns: Dns = realDns()): Promise<Check[]> {
  const envelope = bounceDomain() ?? domain;
  const [spf, dkim, dmarc, replies, bounces] = await Promise.all([
    dns.texts(envelope).then((texts) => checkSpf(envelope, texts)),
    checkDkim(dns, domain),
    checkDmarc(dns, domain),
    dns.mailServers(domain).then((servers) => checkServers("Answers to our mail", domain, servers)),
    bounceDomain() === null
      ? noBounces()
      : dns.mailServers(envelope).then((servers) => checkServers("Bounces", envelope, servers)),
  ]);
  return [spf, dkim, dmarc, checkAlignment(domain, envelope), checkUnsubscribe(), replies, bounces];
}

function bounceDomain(): string | null {
  const [given] = addressparser(env().BOUNCE_ADDRESS ?? "", { flatten: true });
  return given?.address?.split("@")[1]?.toLowerCase() ?? null;
}

const UNASKED = "The DNS could not be asked from here.";

const good = (name: string, found: string): Check => ({ name, state: "good", found, advice: null });
const unsure = (name: string, found: string, advice: string | null = null): Check => ({
  name,
  state: "unsure",
  found,
  advice,
});
const bad = (name: string, found: string, advice: string): Check => ({ name, state: "bad", found, advice });

/** RFC 7208: one record, that ends by refusing everybody else. */
function checkSpf(domain: string, texts: string[] | null): Check {
  const name = "SPF: who may send for us";
  if (!texts) return unsure(name, UNASKED, "Look again when this machine can reach the DNS.");
  const records = texts.filter((text) => /^v=spf1(?: |$)/i.test(text));
  const [record] = records;
  if (!record)
    return bad(
      name,
      `${domain} has no SPF record.`,
      "Add a TXT record that names your mail server, such as “v=spf1 include:YOUR-PROVIDER -all”.",
    );
  if (records.length > 1)
    return bad(name, `${domain} has ${records.length} SPF records.`, "Make one of them: two count as none.");
  if (/[+ ]all\b/i.test(record) && !/[-~?]all\b/i.test(record))
    return bad(name, `“${record}” lets everybody send for us.`, "End it with “-all”.");
  if (!/[-~]all\b|\bredirect=/i.test(record))
    return unsure(name, `“${record}” refuses nobody.`, "End it with “-all”, or “~all” while you try.");
  return good(name, `“${record}”`);
}

/** RFC 6376: the key that we sign with is the one in the DNS. */
async function checkDkim(dns: Dns, domain: string): Promise<Check> {
  const name = "DKIM: our signature";
  let record: ReturnType<typeof dkimRecord>;
  try {
    record = dkimRecord(domain);
  } catch (error) {
    return bad(
      name,
      error instanceof Error ? error.message : "The key cannot be read.",
      "Give the site a private key in PEM form.",
    );
  }
  if (!record)
    return unsure(
      name,
      "The site does not sign: DKIM_SELECTOR and DKIM_KEY_FILE are not set.",
      "That is fine where your mail server signs. Its signature has to cover List-Unsubscribe and List-Unsubscribe-Post.",
    );
  const texts = await dns.texts(record.name);
  if (!texts) return { ...unsure(name, UNASKED), record };
  const published = texts.map(keyIn).find(Boolean);
  if (!published) return { ...bad(name, `There is no key at ${record.name}.`, "Add this TXT record."), record };
  if (published !== keyIn(record.value))
    return {
      ...bad(name, `At ${record.name} is another key than the one we sign with.`, "Replace it by this one."),
      record,
    };
  return good(name, `Our key is at ${record.name}.`);
}

const keyIn = (text: string): string | undefined => /\bp=([A-Za-z0-9+/=\s]+)/.exec(text)?.[1]?.replace(/\s+/g, "");

/** RFC 7489: what others should do with mail that only says it is ours. */
async function checkDmarc(dns: Dns, domain: string): Promise<Check> {
  const name = "DMARC: what becomes of forgeries";
  for (const at of [domain, parentOf(domain)].filter((one) => one !== null)) {
    const texts = await dns.texts(`_dmarc.${at}`);
    if (!texts) return unsure(name, UNASKED);
    const [record] = texts.filter((text) => /^v=DMARC1\b/i.test(text));
    if (!record) continue;
    const policy = /\bp=(\w+)/i.exec(record)?.[1]?.toLowerCase();
    if (policy === "none")
      return unsure(
        name,
        `“${record}” only watches.`,
        "When the reports show nothing but our own mail, go on to “p=quarantine” and “p=reject”.",
      );
    return good(name, `“${record}”`);
  }
  return {
    ...bad(name, `${domain} has no DMARC record.`, "Large mailbox providers ask for one. Begin by watching."),
    record: { name: `_dmarc.${domain}`, value: `v=DMARC1; p=none; rua=mailto:dmarc@${domain}` },
  };
}

/** One name fewer, down to two. */
function parentOf(domain: string): string | null {
  const rest = domain.split(".").slice(1);
  return rest.length >= 2 ? rest.join(".") : null;
}

/** DMARC asks that SPF or DKIM speak for the domain that readers see. */
function checkAlignment(domain: string, envelope: string): Check {
  const name = "One domain for all of it";
  const isOne = envelope === domain || envelope.endsWith(`.${domain}`) || domain.endsWith(`.${envelope}`);
  return isOne
    ? good(name, `Mail comes from ${domain}, and bounces go to ${envelope}.`)
    : bad(
        name,
        `Mail comes from ${domain}, but bounces go to ${envelope}.`,
        "Choose a BOUNCE_ADDRESS below the domain of MAIL_FROM, or DMARC has to rely on DKIM alone.",
      );
}

/** RFC 8058 wants an https address that everybody can reach. */
function checkUnsubscribe(): Check {
  const name = "One click to stop";
  const { protocol, hostname } = new URL(appUrl());
  if (protocol !== "https:" || /^(localhost|127\.|\[?::1)/.test(hostname))
    return bad(
      name,
      `Mail programs would have to reach ${protocol}//${hostname}.`,
      "Set APP_URL to the https address of the site. Every digest carries the headers already.",
    );
  return good(name, `Every digest carries List-Unsubscribe and List-Unsubscribe-Post to https://${hostname}.`);
}

function checkServers(name: string, domain: string, servers: string[] | null): Check {
  if (!servers) return unsure(name, UNASKED);
  if (servers.length === 0)
    return bad(name, `No server takes mail for ${domain}.`, "Add an MX record, or use a domain that has one.");
  return good(name, `${servers.slice(0, 3).join(", ")} takes mail for ${domain}.`);
}

const noBounces = (): Check =>
  unsure(
    "Bounces",
    "BOUNCE_ADDRESS is not set: what comes back late is not read.",
    "Set it, and hand what comes there to “npm run mail:report”; or let your provider post to /api/mail/events.",
  );

const LONGEST_MS = 3000;
/** The DNS's own word for "there is no such thing", which is an answer. */
const NOTHING = new Set(["ENOTFOUND", "ENODATA"]);

function realDns(): Dns {
  const resolver = new Resolver({ timeout: LONGEST_MS, tries: 1 });
  const asked = async <Answer>(question: Promise<Answer[]>): Promise<Answer[] | null> => {
    try {
      return await question;
    } catch (error) {
      return NOTHING.has((error as NodeJS.ErrnoException).code ?? "") ? [] : null;
    }
  };
  return {
    texts: async (name) => (await asked(resolver.resolveTxt(name)))?.map((parts) => parts.join("")) ?? null,
    mailServers: async (name) => (await asked(resolver.resolveMx(name)))?.map(({ exchange }) => exchange) ?? null,
  };
}
