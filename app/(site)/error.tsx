"use client";

import { type Broken, BrokenPage } from "@/components/site/broken";

/** Inside the site's own frame, so header and footer stay. */
export default function SiteErrorPage(props: Broken) {
  return <BrokenPage {...props} />;
}
