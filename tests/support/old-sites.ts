/** Exports of old sites as tests need them, written here: in the form that each program writes, about nobody real. */

export interface WxrPost {
  id?: number | string;
  title?: string;
  slug?: string;
  body?: string;
  status?: string;
  type?: string;
  link?: string;
  creator?: string;
  gmt?: string;
  local?: string;
  excerpt?: string;
  categories?: [slug: string, name: string][];
  tags?: string[];
  meta?: Record<string, string>;
  /** More elements, as XML. */
  more?: string;
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

/** An `<item>` of WordPress. */
export function wxrItem(post: WxrPost = {}): string {
  const { id = 7, title = "Asking twice", slug = "asking-twice", body = "<p>Ask.</p>", status = "publish" } = post;
  const {
    creator = "priya",
    gmt = "2019-05-12 09:00:00",
    local = "2019-05-12 10:00:00",
    excerpt = "Why to ask.",
  } = post;
  const { categories = [["applying", "Applying"]], tags = [], meta = {}, type = "post" } = post;
  const terms = [
    ...categories.map(
      ([nicename, name]) => `<category domain="category" nicename="${nicename}">${cdata(name)}</category>`,
    ),
    ...tags.map((name) => `<category domain="post_tag" nicename="${name}">${cdata(name)}</category>`),
  ];
  const fields = Object.entries(meta).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  );
  return `<item>
<title>${cdata(title)}</title>
<link>${post.link ?? `https://old.example/2019/05/${slug}/`}</link>
<dc:creator>${cdata(creator)}</dc:creator>
<guid isPermaLink="false">https://old.example/?p=${id}</guid>
<content:encoded>${cdata(body)}</content:encoded>
<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(local)}</wp:post_date>
<wp:post_date_gmt>${cdata(gmt)}</wp:post_date_gmt>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata("")}</wp:post_password>
${terms.join("\n")}
${fields.join("\n")}
${post.more ?? ""}
</item>`;
}

/** A picture of the old library. */
export const wxrPicture = (id: number, src: string, { alt = "", parent = 0 } = {}): string =>
  `<item><title>Picture</title><wp:post_id>${id}</wp:post_id><wp:post_parent>${parent}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>${src}</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>${cdata(alt)}</wp:meta_value></wp:postmeta></item>`;

export const WXR_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Old notes</title>
<link>https://old.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login>priya</wp:author_login><wp:author_email>priya@old.example</wp:author_email><wp:author_display_name>${cdata("Priya Shah")}</wp:author_display_name></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>applying</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>${cdata("Applying")}</wp:cat_name><wp:category_description>${cdata("How to apply.")}</wp:category_description></wp:category>
`;

/** A whole export of WordPress. */
export const wxr = (...items: string[]): string => `${WXR_HEAD}${items.join("\n")}\n</channel>\n</rss>\n`;

/** An export of Ghost with these posts. */
export function ghost(posts: Record<string, unknown>[], more: Record<string, unknown[]> = {}): string {
  const usual = {
    type: "post",
    status: "published",
    visibility: "public",
    published_at: "2021-03-04T09:30:00.000Z",
  };
  const data = {
    posts: posts.map((post, at) => ({ id: `p${at}`, uuid: `uuid-${at}`, ...usual, ...post })),
    users: [{ id: "u1", slug: "priya", name: "Priya Shah", email: "priya@old.example" }],
    tags: [{ id: "t1", slug: "interviews", name: "Interviews", description: "In the room.", visibility: "public" }],
    posts_authors: posts.map((_, at) => ({ post_id: `p${at}`, author_id: "u1", sort_order: 0 })),
    posts_tags: posts.map((_, at) => ({ post_id: `p${at}`, tag_id: "t1", sort_order: 0 })),
    ...more,
  };
  return JSON.stringify({ db: [{ meta: { exported_on: 1, version: "5.80.0" }, data }] });
}
