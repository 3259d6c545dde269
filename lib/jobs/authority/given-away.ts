import type { Tx } from "@/lib/core/db";

/** Letters or digits on both sides would make it another word. */
const asWord = (name: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`,
    "iu",
  );

/**
 * Names of its client that the words of a confidential job give away: legal name, web site, company number, the people
 * there. The employer's own name is left out of the words wherever they are shown (../public/confidential.ts).
 */
export async function namesGivenAway(tx: Tx, jobId: string): Promise<string[]> {
  const job = await tx.job.findUniqueOrThrow({
    where: { id: jobId },
    select: {
      title: true,
      summary: true,
      employerName: true,
      employerAbout: true,
      descriptionText: true,
      isConfidential: true,
      client: {
        select: {
          name: true,
          legalName: true,
          website: true,
          companyNumber: true,
          contacts: { select: { name: true, email: true } },
        },
      },
    },
  });
  if (!job.isConfidential || !job.client) return [];
  const { name, legalName, website, companyNumber, contacts } = job.client;
  const words = [job.title, job.summary, job.employerAbout, job.descriptionText].join("\n");
  const telling = [
    name,
    legalName,
    website && hostOf(website),
    companyNumber,
    ...contacts.flatMap((one) => [one.name, one.email]),
  ];
  return [...new Set(telling)].filter(
    (one): one is string =>
      Boolean(one) && one !== job.employerName && (one?.length ?? 0) > 2 && asWord(one ?? "").test(words),
  );
}

const hostOf = (website: string) => (URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, "") : null);
