import { MILES_A_DEGREE, milesBetween, type Point } from "./miles";

/** The squares by which jobs are tagged (job_cell_tags, prisma/migrations), in degrees. */
const GRIDS = {
  near: { tall: 0.1, wide: 0.15 },
  far: { tall: 0.4, wide: 0.6 },
};

/** Up to here small squares are few enough, and leave less to be sorted out. */
const NEAR_MILES = 16;

/** The tags of the squares that a circle touches: every place in the circle is in one of them. */
export function cellsAround(middle: Point, miles: number): string[] {
  const name = miles <= NEAR_MILES ? "near" : "far";
  const { tall, wide } = GRIDS[name];
  const up = miles / MILES_A_DEGREE + 0.001;
  const across = up / Math.max(0.01, Math.cos((Math.abs(middle.latitude) + up) * (Math.PI / 180)));
  const cells: string[] = [];
  for (let row = Math.floor((middle.latitude - up) / tall); row * tall <= middle.latitude + up; row++)
    for (
      let column = Math.floor((middle.longitude - across) / wide);
      column * wide <= middle.longitude + across;
      column++
    ) {
      const nearest = {
        latitude: Math.min(Math.max(middle.latitude, row * tall), (row + 1) * tall),
        longitude: Math.min(Math.max(middle.longitude, column * wide), (column + 1) * wide),
      };
      if (milesBetween(middle, nearest) <= miles * 1.02 + 0.1) cells.push(`${name}:${row}:${column}`);
    }
  return cells;
}
