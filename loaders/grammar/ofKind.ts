import {yearOfTargets} from "../outline/period.ts";
import type {Metadata} from "../read/metadata.ts";
import type {Claim} from "./claim.ts";

/**
 * Claims as a document of their kind means them. What a statistical bulletin calls preliminary is the outcome as it
 * is published. An adjustment sets anew what it names; "由8%调整为6%" names the target of before as well.
 */
export function ofKind(claims: Claim[], metadata: Metadata): Claim[] {
  if (metadata.kind === "stat_bulletin")
    return claims.map((claim) => (claim.phase === "estimate" ? {...claim, phase: "outcome"} : claim));
  if (metadata.kind === "adjustment")
    return claims.map((claim, index) =>
      asAdjusted(claim, claims[index + 1], String(yearOfTargets(metadata)))
    );
  return claims;
}

function asAdjusted(claim: Claim, next: Claim | undefined, year: string): Claim {
  const isBefore = claim.rule === "fromTo" && next?.rule === "fromTo" && next.metric === claim.metric;
  if (isBefore && next.phase === "target")
    return {...claim, phase: "target", time_period: year, target_status: "original"};
  return claim.phase === "target" && claim.target_status !== "by_reference"
    ? {...claim, target_status: claim.target_status === "qualitative" ? "qualitative" : "adjusted"}
    : claim;
}
