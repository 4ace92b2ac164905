import type {Verdict} from "../../loaders/match/verdict.ts";

/**
 * Colours by what they mean, from Okabe and Ito's set, which colour-blind readers can tell apart. `style.css`
 * sets the properties and lightens them for the dark; the second value serves charts that stand alone.
 */
export const palette = {
  target: "var(--target, #0072b2)",
  outcome: "var(--outcome, #d55e00)",
  muted: "var(--theme-foreground-muted, #76787b)",
  faint: "var(--theme-foreground-fainter, #bbbbbd)",
  faintest: "var(--theme-foreground-faintest, #dfdfe0)",
  foreground: "var(--theme-foreground, #1b1e23)",
  background: "var(--theme-background, #ffffff)"
};

/** What became of a target. To have no answer is no colour: it is hatched in grey. */
export const verdictColours: Partial<Record<Verdict, string>> = {
  missed: "var(--missed, #a2386f)",
  borderline: "var(--borderline, #e69f00)",
  met: "var(--met, #009e73)",
  exceeded: "var(--exceeded, #00634a)"
};
