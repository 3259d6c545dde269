"use client";

import { useEffect } from "react";
import { type Broken, BrokenPage } from "@/components/site/broken";
import { doorOf } from "@/components/ui/form-state";

/** A button that came too late leads to where one signs in again; everything else is broken, and says so. */
export default function AdminErrorPage(props: Broken) {
  const door = doorOf(props.error);
  useEffect(() => {
    if (door) location.assign(door);
  }, [door]);
  if (!door) return <BrokenPage {...props} />;
  return (
    <p className="px-gutter py-section">
      You have to sign in again first. <a href={door}>Go there now</a>
    </p>
  );
}
