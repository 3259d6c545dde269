import { videoAt } from "@/lib/posts/text/videos";
import type { HouseAttrs } from "./house-blocks";
import type { Asks } from "./tools";

/** One thing that a dialog asks for. */
export interface Question {
  name: string;
  label: string;
  hint?: string;
}

export interface Form {
  title: string;
  questions: Question[];
  /** What a block's own facts look like in the dialog. */
  shown: (attrs: HouseAttrs) => HouseAttrs;
  /** What comes of the answers, or the first that is wrong. */
  read: (answers: HouseAttrs) => { ok: true; attrs: HouseAttrs } | { ok: false; name: string; words: string };
}

const wrong = (name: string, words: string) => ({ ok: false, name, words }) as const;
const same = (attrs: HouseAttrs) => attrs;
const isAddress = (text: string) => /^(?:https?:\/\/\S|mailto:\S|tel:\S|\/(?!\/)|#\S)/i.test(text);
const NO_ADDRESS = "Give an address that begins with https:// or /, mailto: or tel:";

/** Every dialog of the editor. */
export const FORMS: Record<Asks, Form> = {
  link: {
    title: "Link",
    questions: [
      { name: "href", label: "Address", hint: "Like /jobs, or https://www.gov.uk/… Left empty, the link goes." },
      { name: "words", label: "Words", hint: "Say where it leads, so that it can be understood by itself." },
    ],
    shown: same,
    read: ({ href = "", words = "" }) =>
      href && !isAddress(href) ? wrong("href", NO_ADDRESS) : { ok: true, attrs: { href, words } },
  },
  picture: {
    title: "Picture",
    questions: [
      {
        name: "alt",
        label: "What it shows",
        hint: "For readers who cannot see it: what matters of it here, in a sentence.",
      },
      { name: "caption", label: "Words below it (if you like)" },
    ],
    shown: ({ alt = "", ...rest }) => ({
      ...rest,
      alt: isDecorative(alt) ? "" : alt,
      decorative: String(isDecorative(alt)),
    }),
    read: ({ src = "", alt = "", caption = "", decorative }) => {
      if (!src) return wrong("file", "Choose a picture");
      if (decorative === "true") return { ok: true, attrs: { src, alt: "decorative", caption } };
      return alt
        ? { ok: true, attrs: { src, alt, caption } }
        : wrong("alt", "Say what it shows, or that it says nothing");
    },
  },
  video: {
    title: "Video",
    questions: [
      { name: "address", label: "Address on YouTube or Vimeo" },
      { name: "label", label: "What it shows" },
    ],
    shown: same,
    read: ({ address = "", label = "" }) => {
      if (!videoAt(address)) return wrong("address", "Give the address of a video on YouTube or Vimeo");
      return label ? { ok: true, attrs: { address, label } } : wrong("label", "Say what the video shows");
    },
  },
  job: {
    title: "Job card",
    questions: [
      { name: "of", label: "Address of the job", hint: "Like /jobs/graduate-planner-leeds, or its last part." },
    ],
    shown: same,
    read: ({ of = "" }) => {
      const slug =
        of
          .replace(/[?#].*$/, "")
          .replace(/\/+$/, "")
          .split("/")
          .at(-1) ?? "";
      return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)
        ? { ok: true, attrs: { of: slug } }
        : wrong("of", "Give the address of a job, like /jobs/graduate-planner-leeds");
    },
  },
  alert: {
    title: "Sign-up for alerts",
    questions: [
      { name: "q", label: "What (if you like)", hint: "Left empty: every new job." },
      { name: "place", label: "Where (if you like)" },
    ],
    shown: ({ of = "" }) => Object.fromEntries(new URLSearchParams(of)),
    read: (answers) => {
      const search = new URLSearchParams(Object.entries(answers).filter(([, value]) => value));
      return { ok: true, attrs: { of: search.toString() } };
    },
  },
  action: {
    title: "Button",
    questions: [
      { name: "label", label: "What it says", hint: "A verb with what it is about, like Book a strategy call." },
      { name: "address", label: "Where it leads" },
    ],
    shown: same,
    read: ({ label = "", address = "" }) => {
      if (!label) return wrong("label", "Say what the button does");
      return isAddress(address) ? { ok: true, attrs: { label, address } } : wrong("address", NO_ADDRESS);
    },
  },
};

const isDecorative = (alt: string) => alt.trim().toLowerCase() === "decorative";
