import { withoutGuard } from "@/lib/core/text/csv";
import { fold } from "@/lib/core/text/text";

/**
 * What a column may be called in the exports people have, compared without case, accents and signs. The first name that is
 * there is taken, so the surest stand first.
 */
const NAMES = {
  id: [
    "jobid",
    "id",
    "externalid",
    "reference",
    "referencenumber",
    "ref",
    "jobref",
    "jobreference",
    "vacancyid",
    "vacancyref",
    "requisitionid",
    "guid",
  ],
  title: ["jobtitle", "title", "position", "role", "vacancy", "vacancytitle"],
  employer: [
    "employername",
    "employer",
    "company",
    "companyname",
    "organisation",
    "organization",
    "client",
    "clientname",
    "advertiser",
    "hirer",
  ],
  confidential: ["confidential", "isconfidential", "confidentialemployer"],
  place: ["locationname", "location", "joblocation", "place", "city", "town", "area", "address", "postcode"],
  payMin: ["minimumsalary", "salarymin", "minsalary", "salaryfrom", "salaryminimum", "paymin", "payfrom", "minpay"],
  payMax: ["maximumsalary", "salarymax", "maxsalary", "salaryto", "salarymaximum", "paymax", "payto", "maxpay"],
  pay: ["salary", "pay", "wage", "compensation"],
  currency: ["currency", "salarycurrency", "currencycode"],
  payPeriod: ["payperiod", "salaryperiod", "payfrequency", "salaryfrequency", "salaryinterval", "per"],
  date: [
    "date",
    "dateposted",
    "posteddate",
    "posted",
    "postedon",
    "datepublished",
    "published",
    "publishedat",
    "publisheddate",
    "created",
    "createdat",
  ],
  closes: [
    "closingdate",
    "closes",
    "closeson",
    "closesat",
    "expirationdate",
    "expirydate",
    "expires",
    "deadline",
    "validthrough",
  ],
  description: [
    "jobdescription",
    "description",
    "descriptionhtml",
    "fulldescription",
    "details",
    "body",
    "text",
    "advert",
    "content",
  ],
  url: ["joburl", "url", "link", "externalurl", "applyurl"],
  skills: ["skillsfound", "skills", "keyskills", "keywords", "tags"],
  contract: ["contracttype", "contract", "employmenttype", "jobtype", "type"],
  hours: ["workinghours", "hours", "worktype", "fulltimeparttime", "schedule"],
  workplace: ["workplace", "workplacetype", "remote", "workingpattern", "locationtype"],
  sector: ["sector", "industry", "category", "department", "function"],
  sponsorship: ["sponsorship", "visasponsorship", "visa"],
  degree: ["degree", "education", "qualification", "qualifications", "educationrequirements"],
  start: ["startdate", "starts", "startson", "jobstartdate"],
} as const;

export type Field = keyof typeof NAMES;

/** What one row says, by field. */
export type SourceFields = Partial<Record<Field, string>>;

export interface Columns {
  /** Where the file comes from, by its shape; half of a job's identity. */
  source: string;
  /** The column of each field that the file has. */
  at: Partial<Record<Field, number>>;
  headers: string[];
  unused: string[];
}

/** Reed's export is known by the names that only it gives. */
const OF_REED = ["jobid", "jobtitle", "employername", "locationname", "joburl"];

const keyOf = (header: string) => fold(header).replace(/[^a-z0-9]/g, "");

/** How many fields a line of headers would give: what tells a header, and its delimiter, from other lines. */
export const fieldsIn = (headers: string[]): number => Object.keys(columnsAt(headers)).length;

/** Reads the header, or says in one sentence why the file cannot be imported. */
export function readColumns(headers: string[]): { ok: true; columns: Columns } | { ok: false; reason: string } {
  const keys = headers.map(keyOf);
  const twice = headers.find((_, at) => keys[at] !== "" && keys.indexOf(keys[at] ?? "") < at);
  if (twice !== undefined)
    return { ok: false, reason: `The column “${twice.trim()}” is there twice. Take one of them out.` };
  const at = columnsAt(headers);
  if (at.title === undefined)
    return { ok: false, reason: `No column is called title or jobTitle. The first line has: ${headers.join(", ")}.` };
  const used = new Set(Object.values(at));
  const unused = headers.filter((header, index) => header.trim() !== "" && !used.has(index));
  const source = OF_REED.every((key) => keys.includes(key)) ? "reed" : "import";
  return { ok: true, columns: { source, at, headers, unused } };
}

function columnsAt(headers: string[]): Columns["at"] {
  const keys = headers.map(keyOf);
  const entries = Object.entries(NAMES).map(([field, names]) => {
    const name = names.find((one) => keys.includes(one));
    return [field, name === undefined ? -1 : keys.indexOf(name)] as const;
  });
  return Object.fromEntries(entries.filter(([, index]) => index >= 0));
}

/** A row's cells by field, trimmed; the apostrophe that our own exports put before a formula is taken off again. */
export function fieldsOf(cells: string[], { at }: Columns): SourceFields {
  const entries = Object.entries(at).map(([field, index]) => [field, withoutGuard((cells[index] ?? "").trim())]);
  return Object.fromEntries(entries.filter(([, value]) => value !== "")) as SourceFields;
}
