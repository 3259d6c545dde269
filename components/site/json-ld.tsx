/**
 * Facts about the page for search engines (schema.org). It is data, which no policy has to allow; `<` is escaped so that
 * no text inside can end the element.
 */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
