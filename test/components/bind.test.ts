import {describe, expect, it} from "vitest";
import {bind, type Parameter} from "../../src/components/bind.ts";

function bound(strings: TemplateStringsArray, ...values: Parameter[]): ReturnType<typeof bind> {
  return bind(strings, values);
}

describe("bind", () => {
  it("puts a mark for each value", () => {
    expect(bound`select * from areas where level = ${"county"} and parent = ${null} limit ${5}`).toEqual({
      text: "select * from areas where level = ? and parent = ? limit ?",
      parameters: ["county", null, 5]
    });
  });

  it("makes a list as many marks as it has values", () => {
    expect(bound`ref_area in (${["150100", "150200"]}) and year = ${2022}`).toEqual({
      text: "ref_area in (?, ?) and year = ?",
      parameters: ["150100", "150200", 2022]
    });
  });

  it("makes an empty list one null, which nothing is in", () => {
    expect(bound`ref_area in (${[]})`).toEqual({text: "ref_area in (?)", parameters: [null]});
  });

  it("never pastes a value into the text", () => {
    const {text, parameters} = bound`where place = ${"'; drop table reports; --"}`;
    expect(text).toBe("where place = ?");
    expect(parameters).toEqual(["'; drop table reports; --"]);
  });

  it("takes text alone, as a page's own query box has it", () => {
    expect(bind(["select 1"], [])).toEqual({text: "select 1", parameters: []});
  });

  it("writes dates and big integers as text, undefined as null", () => {
    expect(bound`${new Date(0)} ${12n} ${undefined}`.parameters).toEqual([
      "1970-01-01T00:00:00.000Z",
      "12",
      null
    ]);
  });

  it("refuses a list within a list", () => {
    expect(() => bound`${[["150100"]]}`).toThrow("cannot be bound");
  });
});
