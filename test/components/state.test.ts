// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {
  choice,
  choices,
  code,
  decimal,
  pageNumber,
  readState,
  state,
  whole,
  writeState
} from "../../src/components/state.ts";

const fields = {
  series: choice(["gdp.growth", "cpi.growth"], "gdp.growth"),
  year: whole(2022, {min: 2008, max: 2026}),
  places: choices(["150100", "150200"]),
  tolerance: decimal(0.5, {min: 0, max: 2}),
  id: code(/\d{6}/)
};
const initial = {series: "gdp.growth", year: 2022, places: [], tolerance: 0.5, id: null};

describe("readState(search, fields)", () => {
  it("gives initial values for an empty address", () => {
    expect(readState("", fields)).toEqual({values: initial, malformed: []});
  });

  it("reads every kind of value", () => {
    const {values, malformed} = readState(
      "?v=1&series=cpi.growth&year=2015&places=150100.150200&tolerance=0.3&id=150622",
      fields
    );
    expect(values).toEqual({
      series: "cpi.growth",
      year: 2015,
      places: ["150100", "150200"],
      tolerance: 0.3,
      id: "150622"
    });
    expect(malformed).toEqual([]);
  });

  it("takes a short form for the first value that it begins", () => {
    const short = {series: choice(["gdp.growth", "gdp.level"], "gdp.level", ".")};
    expect(readState("?series=gdp", short)).toEqual({values: {series: "gdp.growth"}, malformed: []});
    expect(readState("?series=gd", short).malformed).toHaveLength(1);
  });

  it.each([
    ["series", "inflation"],
    ["series", "constructor"],
    ["year", "1999"],
    ["year", "2022; drop table reports"],
    ["year", "2e3"],
    ["year", ""],
    ["places", "150100.999999"],
    ["places", "150100,150200"],
    ["tolerance", "2.1"],
    ["tolerance", "-0.1"],
    ["tolerance", ".3"],
    ["tolerance", "0.123"],
    ["tolerance", "1e0"],
    ["id", "15062"],
    ["id", "150622<script>"]
  ])("falls back and reports a malformed %s=%s", (name, text) => {
    const {values, malformed} = readState(`?${new URLSearchParams({[name]: text})}`, fields);
    expect(values).toEqual(initial);
    expect(malformed).toEqual([{name, text, reason: "malformed"}]);
  });

  it("uses nothing of an address of another version", () => {
    const {values, malformed} = readState("?v=2&year=2015", fields);
    expect(values).toEqual(initial);
    expect(malformed).toEqual([{name: "v", text: "2", reason: "newer"}]);
  });

  it("leaves the parameters of others alone", () => {
    expect(readState("?lang=zh", fields).malformed).toEqual([]);
  });
});

describe("writeState(search, fields, values)", () => {
  it("leaves initial values out", () => {
    expect(writeState("?year=2015&v=1", fields, initial as never)).toBe("");
  });

  it("states the version as soon as there is a value, and keeps what is not its own", () => {
    expect(writeState("?lang=zh", fields, {...initial, year: 2015} as never)).toBe("?lang=zh&year=2015&v=1");
  });

  it("is read back as it was written", () => {
    const values = {
      series: "cpi.growth" as const,
      year: 2009,
      places: ["150200" as const],
      tolerance: 0.25,
      id: "150622"
    };
    expect(readState(writeState("", fields, values), fields).values).toEqual(values);
  });
});

describe("state(fields, page)", () => {
  const open = (search: string) => {
    const page = {
      location: {search, pathname: "/base/compare.html", hash: ""},
      history: {
        state: null,
        address: "",
        replaceState: (_: unknown, __: string, address: string) => (page.history.address = address)
      }
    };
    return page;
  };
  const input = () => Object.assign(document.createElement("form"), {value: 0});

  it("starts an input with the address's value, and lets the address follow the input", () => {
    const page = open("?year=2015&v=1&lang=zh");
    const year = state(fields, page as never).bind("year", input());
    expect(year.value).toBe(2015);
    year.value = 2016;
    year.dispatchEvent(new Event("input"));
    expect(page.history.address).toBe("/base/compare.html?lang=zh&year=2016&v=1");
  });

  it("starts the list over when anything but its page changes", () => {
    const page = open("?page=3&v=1");
    const shown = state({...fields, page: pageNumber()}, page as never);
    expect(shown.values.page).toBe(3);
    shown.set("page", 4);
    expect(page.history.address).toBe("/base/compare.html?page=4&v=1");
    shown.set("year", 2016);
    expect(page.history.address).toBe("/base/compare.html?year=2016&v=1");
  });

  it("says which part of an address it could not use, as text", () => {
    const {notice} = state(fields, open("?id=%3Cb%3E") as never);
    expect(notice.textContent).toContain("id=<b>");
    expect(notice.querySelector("b")).toBeNull();
  });

  it("shows no notice when all is well", () => {
    expect(state(fields, open("?year=2015") as never).notice.textContent).toBe("");
  });
});
