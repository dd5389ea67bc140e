import type { SheetDraft } from "../../../engine";
import type { MessySheet } from "../mess";
import { breakNumbers } from "./brokenNumbers";
import { brinecliff } from "./schools/brinecliff";
import { candlecombe } from "./schools/candlecombe";
import { fennimarsh } from "./schools/fennimarsh";
import { mistlebrook } from "./schools/mistlebrook";
import { owlhurst } from "./schools/owlhurst";
import { saddlemoor } from "./schools/saddlemoor";
import { tinderFord } from "./schools/tinderFord";
import { wispmoor } from "./schools/wispmoor";
import { smallPupils } from "./smallPupils";

/** The eight schools' lists as each school keeps its own, with every mess and where it stands. */
export function smallPupilSheets(): readonly MessySheet<SheetDraft>[] {
  const { pupils, wrong } = breakNumbers(smallPupils());
  return [
    candlecombe(pupils, wrong),
    fennimarsh(pupils, wrong),
    wispmoor(pupils, wrong),
    brinecliff(pupils, wrong),
    saddlemoor(pupils),
    owlhurst(pupils, wrong),
    tinderFord(pupils, wrong),
    mistlebrook(pupils, wrong),
  ];
}
