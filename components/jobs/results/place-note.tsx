import { ApartDrawing } from "@/components/site/drawing";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { SearchRequest } from "@/lib/jobs/schema";
import type { PlaceAnswer } from "@/lib/jobs/types";
import { searchAddress } from "./search-address";

type Props = { search: SearchRequest; place: PlaceAnswer };

/** Which of several places of one name was taken; each other one has its own address. */
export function PlaceNote({ search, place: { chosen, alternatives } }: Props) {
  if (!chosen || alternatives.length === 0) return null;
  return (
    <Notice title={`These are the jobs around ${chosen.name}.`}>
      <p>Did you mean another?</p>
      <OtherPlaces search={search} places={alternatives} />
    </Notice>
  );
}

/** The heading of a search around a place that nobody knows. */
export const sayUnknownPlace = (typed = "") => `We do not know a place called “${typed}”`;

/** Below that heading: places of a name like it, or how to name one. */
export function UnknownPlace({ search, place: { alternatives } }: Props) {
  return (
    <EmptyState
      title={alternatives.length > 0 ? "Did you mean one of these?" : "Try another name for it"}
      drawing={<ApartDrawing />}
    >
      <OtherPlaces search={search} places={alternatives} />
      {alternatives.length === 0 && <p>A town, a county, a region or the first half of a postcode.</p>}
      <p>
        Or <a href={searchAddress({ ...search, ...ANYWHERE })}>look anywhere in the UK</a>.
      </p>
    </EmptyState>
  );
}

const ANYWHERE = { place: undefined, radius: undefined, page: undefined, sort: undefined };

function OtherPlaces({ search, places }: { search: SearchRequest; places: PlaceAnswer["alternatives"] }) {
  if (places.length === 0) return null;
  return (
    <ul role="list" className="flex flex-wrap gap-x-4">
      {places.map(({ name }) => (
        <li key={name}>
          <a href={searchAddress({ ...search, place: name, page: undefined })} className="inline-block py-1">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
