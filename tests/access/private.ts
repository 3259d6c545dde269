/** What a candidate writes for themselves alone: it is nobody else's to read, whatever they may. */
export const PRIVATE = "Canary kept to oneself";
