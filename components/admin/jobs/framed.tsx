"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { cx } from "@/components/ui/cx";

type Props = {
  title: string;
  /** CSS pixels that the page in it is wide; it is made smaller to fit. */
  width: number;
  children: ReactNode;
};

/**
 * A page within the page: its parts are the site's own, and see a window of this width, as on a telephone or a desk. Its
 * links lead nowhere.
 */
export function Framed({ title, width, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const furnish = () => setBody(furnished(element, title));
    furnish();
    // Some browsers put a new document in after the first.
    element.addEventListener("load", furnish);
    return () => element.removeEventListener("load", furnish);
  }, [title]);

  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);

  const scale = room.width > 0 ? Math.min(1, room.width / width) : 1;
  return (
    <div
      ref={box}
      className={cx("grid min-h-0 flex-1 overflow-hidden", scale < 1 ? "justify-items-start" : "justify-items-center")}
    >
      <iframe
        ref={frame}
        title={title}
        style={{
          width: Math.min(width, room.width / scale || width),
          height: room.height / scale,
          transform: `scale(${scale})`,
          transformOrigin: "0 0",
        }}
        className="max-w-none rounded-control border border-line bg-paper"
      />
      {body && createPortal(<article className="pt-5 text-base">{children}</article>, body)}
    </div>
  );
}

/** Gives the empty document of a frame the styles of this one. */
function furnished(frame: HTMLIFrameElement, title: string): HTMLElement | null {
  const inside = frame.contentDocument;
  if (!inside) return null;
  const { documentElement: page } = document;
  inside.documentElement.lang = page.lang;
  inside.documentElement.className = page.className;
  inside.title = title;
  const styles = [...document.querySelectorAll("link[rel=stylesheet], style")].map((node) => node.cloneNode(true));
  inside.head.querySelectorAll("link, style").forEach((node) => node.remove());
  inside.head.append(...styles);
  inside.addEventListener("click", (event) => event.preventDefault());
  return inside.body;
}
