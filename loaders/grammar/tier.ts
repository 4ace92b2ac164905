import type {Tier} from "../vocabulary.ts";
import type {Claim} from "./claim.ts";

const hope =
  /^(?:[，、（]|并|且|在实际工作中|努力|力争|争取|奋力|冲刺|力求|向|达(?!到)|达到|增长|实现|突破|到|更高|能够|再|在此基础上|工作中|可以)*$/;
const hopeful = /力争|争取|努力|奋力|冲刺|力求/;
const firm = /^(?:[，、（]|确保|保证|不低于|底线|必保|达到?|增长|实现|完成)*$/;
const firmly = /确保|保证|必保|底线/;

/**
 * Whether the words before a number make it another step of the target just read: "7.5%以上、力争8%",
 * "力争14%、确保13%". Null for a target of its own.
 */
export function tierOf(
  left: string,
  previous: Claim | undefined,
  unit: string
): {previous: Tier; own: Tier} | null {
  if (!previous || previous.unit !== unit || previous.phase !== "target" || previous.value === null)
    return null;
  if (hope.test(left) && hopeful.test(left)) return {previous: "base", own: "stretch"};
  if (firm.test(left) && firmly.test(left)) return {previous: "stretch", own: "floor"};
  return null;
}
