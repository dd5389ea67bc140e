import { neighbourQuadrant, quadrantOf } from "../../engine";
import { answer, then, unavailable, wrong, type Answer } from "./answer";
import { shapeOf, type Cells } from "./cells";
import { numbersOf, samePlaces } from "./numbers";
import { refusals } from "./refusals";

const LOWEST = 1;
const HIGHEST = 5;

/**
 * The quadrant of each pair of ratings, in the shape of the first range; "" where one of the two is missing. Close to a
 * cut the quadrant beyond it is named too.
 */
export function innovationQuadrants({
  distance,
  extent,
}: {
  readonly distance: Cells;
  readonly extent: Cells;
}): Answer<string[][]> {
  const named = { distance: { range: distance, name: "distance" }, extent: { range: extent, name: "extent" } };
  return then(samePlaces(named.distance, named.extent), () =>
    then(numbersOf(distance, "distance"), (distances) =>
      then(numbersOf(extent, "extent"), (extents) => {
        if ([...distances, ...extents].some((rating) => rating !== null && !(rating >= LOWEST && rating <= HIGHEST)))
          return wrong(refusals.ratingsOutside);
        const words = distances.map((one, index) => quadrantWords(one, extents[index] ?? null));
        if (words.every((word) => word === "")) return unavailable(refusals.noRating);
        const { rows, columns } = shapeOf(distance);
        return answer(Array.from({ length: rows }, (_, row) => words.slice(row * columns, (row + 1) * columns)));
      }),
    ),
  );
}

function quadrantWords(distance: number | null, extent: number | null): string {
  if (distance === null || extent === null) return "";
  const near = neighbourQuadrant("innovation", distance, extent);
  const quadrant = quadrantOf("innovation", distance, extent);
  return near === null ? quadrant : `${quadrant}, close to ${near}`;
}
