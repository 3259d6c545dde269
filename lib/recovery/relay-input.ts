/** What somebody agrees to; kept word for word as proof. */
export const RELAY_WORDING =
  "When I reached an interview and somebody else was chosen, your recruiters may look at my application again when a similar job is open, and write to me about it. Nobody outside is told about me, and nothing is sent for me. It holds for 12 months, and I can stop it at any time.";
