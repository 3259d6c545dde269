import { Notice } from "@/components/ui/notice";
import type { SearchRequest } from "@/lib/jobs/schema";
import type { PlaceAnswer } from "@/lib/jobs/types";
import { searchAddress } from "./search-address";

type Props = { search: SearchRequest; place: PlaceAnswer };

/** Which of several places of one name was taken, or that none is known by it; each other one has its own address. */
export function PlaceNote({ search, place: { chosen, alternatives } }: Props) {
  if (chosen && alternatives.length === 0) return null;
  const links = alternatives.map(({ name }) => (
    <li key={name}>
      <a href={searchAddress({ ...search, place: name, page: undefined })} className="inline-block py-1">
        {name}
      </a>
    </li>
  ));
  return (
    <Notice
      title={
        chosen ? `These are the jobs around ${chosen.name}.` : `We do not know a place called “${search.place ?? ""}”.`
      }
    >
      {links.length > 0 && (
        <>
          <p>{chosen ? "Did you mean another?" : "Did you mean one of these?"}</p>
          <ul role="list" className="flex flex-wrap gap-x-4">
            {links}
          </ul>
        </>
      )}
      {links.length === 0 && <p>Try a town, a county, a region or the first half of a postcode.</p>}
    </Notice>
  );
}
