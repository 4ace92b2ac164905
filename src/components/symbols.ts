import type {SymbolImplementation} from "npm:@observablehq/plot";

/** The left half of a disc: drawn inside a ring it is an estimate, half known. */
export const halfDisc: SymbolImplementation = {
  draw(context, size) {
    const radius = Math.sqrt(size / Math.PI);
    context.moveTo(0, -radius);
    context.arc(0, 0, radius, -Math.PI / 2, Math.PI / 2, true);
    context.closePath();
  }
};

/** An open arrow that starts at the ring's edge and points right: "or more". Mirrored for "or less". */
export const arrow = (direction: 1 | -1): SymbolImplementation => ({
  draw(context, size) {
    const radius = Math.sqrt(size / Math.PI);
    const tip = direction * radius * 3.4;
    const wing = radius * 0.75;
    context.moveTo(direction * radius, 0);
    context.lineTo(tip, 0);
    context.moveTo(tip - direction * wing, -wing);
    context.lineTo(tip, 0);
    context.lineTo(tip - direction * wing, wing);
  }
});

/** A standing bar of a size in pixels, whatever the mark's radius: a tick that stands at a number. */
export const bar = (width: number, height: number): SymbolImplementation => ({
  draw(context) {
    context.rect(-width / 2, -height / 2, width, height);
  }
});
