/** One value of a field or a parameter: the first, where an address or a form gives it more than once. Safe in the browser. */
export const firstOf = (given: string | string[] | undefined): string | undefined => [given].flat()[0];
