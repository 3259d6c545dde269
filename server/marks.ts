/** What a page says to the front, by markers in its head. */
export interface Marks {
  /** "none": the page goes out without the framework's script. */
  client?: "none";
  status?: number;
  /** For how many seconds the page may be kept; 0 when it may not. */
  keepSeconds: number;
  /** Changes that drop the kept page. */
  tags: string[];
}

const MARK = /<meta name="x-(client|status|keep|error)" content="([^"]*)"\s*\/?>/g;

/**
 * Reads the markers and takes them out. Only before `</head>`, so that text in a page cannot forge one. A page without a
 * head says nothing. Head and rest come apart: the rest is long, and to put them together is to copy it.
 */
export function readMarks(html: string): { head: string; rest: string; marks: Marks } {
  const end = html.indexOf("</head>");
  if (end < 0) return { head: "", rest: html, marks: { keepSeconds: 0, tags: [] } };
  const said: Record<string, string> = {};
  const cleaned = html.slice(0, end).replace(MARK, (_, name: string, content: string) => {
    said[name] = content;
    return "";
  });
  // Whoever hears the title first hears at once that the form came back.
  const head = said.error ? cleaned.replace("<title>", "<title>Error: ") : cleaned;
  return {
    head,
    rest: html.slice(end),
    marks: {
      client: said.client === "none" ? "none" : undefined,
      status: said.status && /^[2-5]\d\d$/.test(said.status) ? Number(said.status) : undefined,
      ...readKeep(said.keep ?? ""),
    },
  };
}

/** "3600 jobs brand": for so many seconds, until one of these changes. */
export function readKeep(said: string): Pick<Marks, "keepSeconds" | "tags"> {
  const [seconds, ...tags] = said.split(" ");
  return { keepSeconds: Math.max(0, Math.floor(Number(seconds) || 0)), tags: tags.filter(Boolean) };
}

/**
 * The framework's scripts and what asks for them, what tells it where one text ends and the next begins, and what a page
 * needs to be installed, which public/site.js asks for when the page is there.
 */
const FRAMEWORK =
  /<!--[\s\S]*?-->|<script\b([^>]*)>[\s\S]*?<\/script>|<link\b[^>]*\b(?:as="script"|rel="(?:modulepreload|manifest)")[^>]*>/g;

/**
 * Takes the framework's scripts out of a page, and what they alone read. Data for search engines and our own small module
 * (`data-own`) stay.
 */
export function withoutFramework(html: string): string {
  return html.replace(FRAMEWORK, (whole, ofScript?: string) =>
    ofScript !== undefined && /type="application\/ld\+json"|\bdata-own\b/.test(ofScript) ? whole : "",
  );
}
