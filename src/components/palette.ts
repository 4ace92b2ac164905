import type {Verdict} from "../../loaders/match/verdict.ts";
import type {Form} from "./yearlyTarget.js";

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

/** How a target is put: Tol's muted set, which shares no colour with the verdicts. What has no number is grey. */
export const formColours: Record<Form, string> = {
  about: "var(--form-about, #332288)",
  at_least: "var(--form-at-least, #44aa99)",
  bare: "var(--form-bare, #ac7a2c)",
  range: "var(--form-range, #cc6677)",
  two_tier: "var(--form-two-tier, #3f9bd1)",
  at_most: "var(--form-at-most, #882255)",
  relative: "var(--form-relative, #7b7d82)",
  wordless: "var(--form-wordless, #a9abb0)",
  none: "var(--form-none, #dcdde0)"
};
