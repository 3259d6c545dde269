"use client";

import { type Broken, BrokenPage } from "@/components/site/broken";

export default function ErrorPage(props: Broken) {
  return (
    <main id="main">
      <BrokenPage {...props} />
    </main>
  );
}
