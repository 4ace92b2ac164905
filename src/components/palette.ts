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
