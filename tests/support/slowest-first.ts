import { BaseSequencer, type TestSpecification } from "vitest/node";

/** They take half a minute or more: begun last, one would run alone while nothing is left for the other processes. */
const SLOWEST = [
  "tests/access/matrix.db.test.ts",
  "bench/faults/faults.db.test.ts",
  "lib/alerts/nobody-gets-two.db.test.ts",
  "lib/posts/images/taking.db.test.ts",
  "server/rolling-restart.db.test.ts",
  "lib/alerts/marks.property.db.test.ts",
  "scripts/backup/backup.db.test.ts",
];

/** Files in the order that keeps all processes busy to the end. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = SLOWEST.findIndex((file) => moduleId.endsWith(`/${file}`));
      return at < 0 ? SLOWEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
