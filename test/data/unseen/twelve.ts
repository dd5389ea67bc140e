import { arborLong } from "./arborLong";
import { googleForms } from "./googleForms";
import { keyedPaper } from "./keyedPaper";
import { microsoftForms } from "./microsoftForms";
import { oldLevels } from "./oldLevels";
import { practicePapers } from "./practicePapers";
import { provisionMap } from "./provisionMap";
import { sheetPerClass } from "./sheetPerClass";
import { simsMarksheet } from "./simsMarksheet";
import { twoBlocks } from "./twoBlocks";
import { yearElevenMocks } from "./yearElevenMocks";
import { yearFourTracker } from "./yearFourTracker";

/**
 * Twelve workbooks in layouts nobody designed for, with the readings a careful person would give them. They were
 * written, readings and all, by someone who had not seen the recognition, and committed before it was first run on
 * them; all schools and people are invented.
 */
export const twelve = [
  yearFourTracker,
  simsMarksheet,
  yearElevenMocks,
  sheetPerClass,
  twoBlocks,
  arborLong,
  practicePapers,
  microsoftForms,
  googleForms,
  keyedPaper,
  oldLevels,
  provisionMap,
] as const;
