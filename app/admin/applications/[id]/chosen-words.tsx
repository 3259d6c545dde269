import { ChosenWordsSection } from "@/components/recovery/kudos/chosen-words";
import type { Staff } from "@/lib/access/viewer";
import { chosenWords } from "@/lib/recovery/kudos/for-staff";

/** Kind words that were ticked for this application; nothing where none were. */
export async function ChosenWords({ staff, id }: { staff: Staff; id: string }) {
  const chosen = await chosenWords(staff, id);
  return chosen && <ChosenWordsSection chosen={chosen} />;
}
