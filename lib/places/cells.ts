import { MILES_A_DEGREE, milesBetween, type Point } from "./miles";

/** The squares by which jobs are tagged (job_cell_tags, prisma/migrations), in degrees. */
const GRIDS = [
  { name: "near", tall: 0.1, wide: 0.15, upToMiles: 16 },
  { name: "far", tall: 0.2, wide: 0.3, upToMiles: 45 },
  { name: "wide", tall: 0.5, wide: 0.8, upToMiles: Infinity },
] as const;

/** The smallest squares of which few enough cover a circle: the smaller, the less is in them that lies outside. */
const gridFor = (miles: number) => GRIDS.find(({ upToMiles }) => miles <= upToMiles) ?? GRIDS[2];

/** The tags of the squares that a circle touches: every place in the circle is in one of them. */
export function cellsAround(middle: Point, miles: number): string[] {
  const { name, tall, wide } = gridFor(miles);
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
