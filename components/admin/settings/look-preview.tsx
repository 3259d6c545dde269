"use client";

import { useEffect, useRef } from "react";
import { HOUSE, paletteOf } from "@/lib/core/settings/palette";

type Props = { accent: string; name: string };

/** How a colour will look, by day and by night. It is for looking only: nothing in it can be pressed. */
export function LookPreview({ accent, name }: Props) {
  return (
    <section aria-label="How it will look" className="grid gap-3">
      <h2 className="text-base">How it will look</h2>
      <div className="grid gap-4 lg:grid-cols-2">
        <Theme theme="light" accent={accent} name={name} />
        <Theme theme="dark" accent={accent} name={name} />
      </div>
    </section>
  );
}

function Theme({ theme, accent, name }: Props & { theme: "light" | "dark" }) {
  const box = useRef<HTMLDivElement>(null);
  // Set by script: the policy of our pages takes no style out of markup.
  useEffect(() => {
    const shades = { ...HOUSE[theme], ...paletteOf(accent)[theme] };
    for (const [shade, hex] of Object.entries(shades)) box.current?.style.setProperty(`--${shade}`, hex);
  }, [theme, accent]);
  return (
    <figure className="grid gap-2">
      <div ref={box} className="grid gap-4 rounded-card border border-line bg-paper p-5 text-ink">
        <p className="flex items-center justify-between gap-3">
          <span className="headline text-base">{name}</span>
          <span className="text-brand underline">All jobs</span>
        </p>
        <div className="grid gap-1 rounded-card border border-line bg-raised p-4">
          <span className="font-semibold text-brand underline">Graduate planner</span>
          <span className="text-quiet">Leeds, £27,000 to £29,000</span>
          <span className="mt-2 inline-flex min-h-9 items-center justify-self-start rounded-control bg-brand px-4 font-semibold text-on-brand">
            Apply
          </span>
        </div>
        <div className="grid gap-1 rounded-card bg-panel p-4 text-on-panel">
          <span className="font-semibold">Talk to us for 30 minutes</span>
          <span className="text-panel-quiet">It is free, and you choose the time.</span>
        </div>
        <p className="rounded-control bg-wash px-3 py-2">
          A chosen row, <span className="text-quiet">with its quiet words</span>
        </p>
        <div className="grid gap-2 rounded-card bg-sand p-4">
          <span className="text-sm text-quiet">A mail</span>
          <span className="font-semibold">Three new jobs for you</span>
          <span className="inline-flex min-h-10 items-center justify-self-start rounded-control bg-brand px-4 font-semibold text-on-brand">
            See all of them
          </span>
        </div>
      </div>
      <figcaption className="text-sm text-quiet">{theme === "light" ? "By day" : "By night"}</figcaption>
    </figure>
  );
}
