import type { SearchCriteria, SearchRequest } from "@/lib/jobs/schema";

/** The address of a search: its parameters in the order they have, a value each time it was chosen. */
export function searchAddress(search: SearchRequest, path = "/jobs"): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (name === "page" && value === 1) continue;
    for (const one of [value ?? []].flat()) params.append(name, String(one));
  }
  return params.size > 0 ? `${path}?${params}` : path;
}

/** The search with one of its values taken away, from the first page again. */
export function without(search: SearchRequest, name: keyof SearchCriteria, value: string): SearchRequest {
  const left = [search[name] ?? []].flat().filter((one) => String(one) !== value);
  return { ...search, page: undefined, [name]: left.length > 0 ? left : undefined };
}
