import { cx } from "./cx";

const STROKES = {
  bookmark: "M5 3h10v14l-5-4-5 4z",
  calendar: "M3 6a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM3 8h14M7 2v4M13 2v4",
  check: "m4 10.5 4 4 8-9",
  chevron: "m5 8 5 5 5-5",
  close: "m5 5 10 10M15 5 5 15",
  copy: "M7 7h9v10H7zM13 7V3H4v10h3",
  download: "M10 3v10m-4-4 4 4 4-4M4 17h12",
  edit: "m4 16 .8-3.6L13 4l3 3-8.4 8.2zM11 6l3 3",
  filters: "M3 6h14M6 10h8M8.5 14h3",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l2.8-2.8a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-2.8 2.8a3 3 0 0 0 4.2 4.2l1-1",
  mail: "M3 5h14v11H3zM3 6l7 5.5L17 6",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  minus: "M4 10h12",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  out: "M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7",
  phone:
    "M4 3h3l1.5 4L6.7 8.6a9 9 0 0 0 4.7 4.7L13 11.5l4 1.5v3a1.5 1.5 0 0 1-1.6 1.5A13 13 0 0 1 2.5 4.6 1.5 1.5 0 0 1 4 3z",
  plus: "M10 4v12M4 10h12",
  print: "M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6z",
  search: "M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13.5 13.5l4 4",
  share: "M10 12V3M6.5 6 10 2.5 13.5 6M5 9v8h10V9",
  trash: "M4 5.5h12M8 5.5V3h4v2.5M5.5 5.5l.8 11.5h7.4l.8-11.5",
  warning: "M10 3 1.8 17h16.4zM10 8.5v4M10 14.8v.01",
} as const;

export type IconName = keyof typeof STROKES;

/**
 * A line drawing beside words (./icon.css draws it); hidden from readers, so the words (or an aria-label) carry the
 * meaning.
 */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={cx("icon", className)}>
      <path d={STROKES[name]} />
    </svg>
  );
}
