import {planOf, timePeriod, yearOfTargets} from "../outline/period.ts";
import type {Metadata} from "../read/metadata.ts";
import type {Claim} from "./claim.ts";

/**
 * Claims as a document of their kind means them. What a statistical bulletin calls preliminary is the outcome as it
 * is published. An outline adds up over its years. An adjustment sets anew what it names; "由8%调整为6%" names the target of before as well.
 */
export function ofKind(claims: Claim[], metadata: Metadata): Claim[] {
  if (metadata.kind === "stat_bulletin")
    return claims.map((claim) => (claim.phase === "estimate" ? {...claim, phase: "outcome"} : claim));
  if (metadata.kind === "adjustment")
    return claims.map((claim, index) =>
      asAdjusted(claim, claims[index + 1], String(yearOfTargets(metadata)))
    );
  if (metadata.kind === "five_year_plan") return claims.map((claim) => overPlan(claim, metadata));
  return claims;
}

/** "五年新增城镇就业8万人" in an outline is the sum of its years, not what there is at their end. */
function overPlan(claim: Claim, metadata: Metadata): Claim {
  const {first, last} = planOf(yearOfTargets(metadata));
  const sum = /^(?:五年|累计|五年累计)(?=[\u4e00-\u9fff]{2})/;
  const isOfEnd = claim.phase === "target" && claim.time_period === String(last);
  if (!isOfEnd || !sum.test(claim.metric)) return claim;
  return {...claim, metric: claim.metric.replace(sum, ""), time_period: timePeriod(first, last)};
}

function asAdjusted(claim: Claim, next: Claim | undefined, year: string): Claim {
  const isBefore = claim.rule === "fromTo" && next?.rule === "fromTo" && next.metric === claim.metric;
  if (isBefore && next.phase === "target")
    return {...claim, phase: "target", time_period: year, target_status: "original"};
  return claim.phase === "target" && claim.target_status !== "by_reference"
    ? {...claim, target_status: claim.target_status === "qualitative" ? "qualitative" : "adjusted"}
    : claim;
}
