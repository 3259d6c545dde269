/** What a message is made of. HTML and text are both written from it, so they say the same in the same order. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "button"; label: string; href: string }
  | { kind: "link"; label: string; href: string }
  | { kind: "facts"; rows: [label: string, value: string][] }
  | { kind: "list"; items: string[] }
  | { kind: "quote"; text: string }
  | { kind: "small"; text: string }
  | { kind: "rows"; rows: Row[] }
  | { kind: "aside"; title: string; text: string; link: Link };

/** A job or an article in a mail: a link with lines of detail under it. */
export interface Row {
  title: string;
  href: string;
  lines: (string | Line)[];
}

/** `strong` stands out, as pay does; `warn` marks what is soon over. */
export interface Line {
  strong?: string;
  text?: string;
  warn?: string;
}

export interface Link {
  label: string;
  href: string;
}

export interface Letter {
  template: string;
  subject: string;
  /** The line that mail programs show after the subject. */
  preview: string;
  title: string;
  /** A sentence or two under the title. */
  lead?: string;
  blocks: Block[];
  /** Why this person gets this message. */
  reason: string;
  /** Links below the message, such as managing or stopping alerts. */
  footLinks?: Link[];
}
