import { beforeAll, expect, test } from "vitest";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { saveAsRivals } from "@/tests/support/rival-recruiters";
import { emptied } from "@/tests/support/emptied";

beforeAll(loadGazetteer);

test("eight recruiters save the same five jobs eighty times at once: no save is lost, and every clash is shown to whoever had it", async () => {
  await emptied("job");

  const told = await saveAsRivals({ recruiters: 8, jobs: 5, saves: 80 });

  expect(told).toMatchObject({ saved: 80, lost: 0, unshown: 0, unwritten: 0 });
  expect(told.clashes).toBeGreaterThan(0);
});
