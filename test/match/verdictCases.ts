import type {Rules, Stated} from "../../loaders/match/verdict.ts";
import type {Bound} from "../../loaders/vocabulary.ts";

export const say = (value: number, bound: Bound = "eq", value_high: number | null = null): Stated => ({
  value,
  value_high,
  bound
});
export const growth: Rules = {direction: "floor", measure: "growth", isRate: true, tolerance: 0.5};
const amount: Rules = {direction: "floor", measure: "level", isRate: false, tolerance: 0.5};
const ceiling: Rules = {direction: "ceiling", measure: "share", isRate: true, tolerance: 0.5};
const anchor: Rules = {direction: "anchor", measure: "growth", isRate: true, tolerance: 0.5};

/** Every case of the rules: what was promised, what was reported, and what they say of it at half a point. */
export const cases: [
  title: string,
  target: Stated,
  outcome: Stated,
  rules: Rules,
  verdict: string,
  gap: number
][] = [
  ["以上 is one-sided", say(8, "ge"), say(8.2), growth, "met", 0.2],
  ["a bare number just reached is met", say(6), say(6.01), growth, "met", 0.01],
  ["half a point above is exceeded", say(6), say(6.5), growth, "exceeded", 0.5],
  [
    "binary fractions do not matter: 7.1 is half a point above 6.6",
    say(6.6),
    say(7.1),
    growth,
    "exceeded",
    0.5
  ],
  ["just below a bare number is missed", say(8), say(7.9), growth, "missed", -0.1],
  ["just below 左右 is borderline", say(8, "approx"), say(7.6), growth, "borderline", -0.4],
  ["half a point below 左右 is missed", say(8, "approx"), say(7.5), growth, "missed", -0.5],
  ["far above 左右 is not too much", say(8, "approx"), say(12), growth, "exceeded", 4],
  [
    "左右 reported for 左右 is compared by its number",
    say(8, "approx"),
    say(7.5, "approx"),
    growth,
    "missed",
    -0.5
  ],
  ["左右 reported for the same 左右 is met", say(8, "approx"), say(8, "approx"), growth, "met", 0],
  [
    "an outcome of 左右 around a firm edge is borderline",
    say(8, "ge"),
    say(8, "approx"),
    growth,
    "borderline",
    0
  ],
  ["an outcome of 左右 far below is missed", say(8, "ge"), say(7, "approx"), growth, "missed", -1],
  ["超过 a number above the target is met", say(8), say(8, "ge"), growth, "met", 0],
  ["超过 a number near the target is borderline", say(8), say(7.8, "ge"), growth, "borderline", -0.2],
  ["超过 a number far below says nothing", say(4), say(2, "ge"), growth, "not_comparable", -2],
  ["a range is met at its lower edge", say(5, "eq", 5.5), say(5.1), growth, "met", 0.1],
  ["a range written from above has the same edges", say(5.5, "eq", 5), say(5.1), growth, "met", 0.1],
  ["below the range is missed", say(5, "eq", 5.5), say(4.9), growth, "missed", -0.1],
  ["5% above an amount is exceeded", say(100), say(105), amount, "exceeded", 5],
  ["4% above an amount is met", say(100), say(104), amount, "met", 4],
  ["左右 of an amount takes 2% for each point", say(1000, "approx"), say(991), amount, "borderline", -9],
  ["1% short of 左右 is missed", say(1000, "approx"), say(990), amount, "missed", -10],
  ["以内 means at most, also for what should rise", say(3, "le"), say(3.2), growth, "missed", 0.2],
  ["unemployment below its ceiling is met", say(4, "le"), say(3.87), ceiling, "met", -0.13],
  ["unemployment far below its ceiling is exceeded", say(5.5, "le"), say(4.9), ceiling, "exceeded", -0.6],
  ["a bare number for what should fall is a ceiling", say(5.5), say(5.6), ceiling, "missed", 0.1],
  ["左右 of a ceiling is borderline above it", say(5.5, "approx"), say(5.7), ceiling, "borderline", 0.2],
  [
    "a range is met at its upper edge where it is a ceiling",
    say(4, "eq", 4.5),
    say(4.4),
    ceiling,
    "met",
    -0.1
  ],
  ["prices far below their number are met, never exceeded", say(3, "approx"), say(0.2), anchor, "met", -2.8],
  ["prices above their ceiling are missed", say(3, "le"), say(3.4), anchor, "missed", 0.4],
  ["a fall is judged by its size", say(-3, "ge"), say(-3.1), {...growth, direction: "ceiling"}, "met", -0.1],
  [
    "a smaller fall than promised is missed",
    say(-3),
    say(-2),
    {...growth, direction: "ceiling"},
    "missed",
    1
  ],
  [
    "a rise where a fall was promised is missed",
    say(-3),
    say(1),
    {...growth, direction: "ceiling"},
    "missed",
    4
  ]
];
