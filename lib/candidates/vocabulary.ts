/** What a candidate agrees to by ticking the box; kept word for word as proof. */
export const MARKETING_WORDING =
  "You may email me about careers events and other ways you can help. I can say no at any time.";
