import { appUrl } from "@/lib/core/env";

/** What a robots.txt calls us by. */
export const OUR_NAME = "linkcheck";

/** How we say who asks, and where whoever minds can find us. */
export const userAgent = () => `${OUR_NAME}/1.0 (link check of ${appUrl()})`;
