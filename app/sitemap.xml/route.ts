import { wholeSitemap, xmlAnswer } from "../sitemaps/files";

export const dynamic = "force-dynamic";

/** GET /sitemap.xml: every public page with the day it last changed; an index of files where one cannot hold them all. */
export const GET = async () => xmlAnswer(await wholeSitemap(new Date()));
