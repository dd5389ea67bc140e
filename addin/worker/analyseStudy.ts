/** The larger half of the engine, loaded by its worker only once there is something to analyse. */
export { analyse } from "../../engine";
