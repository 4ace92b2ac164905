export const en = {
  "list.semicolon": "; ",
  "list.comma": ", ",

  "state.malformed":
    "The address asks for {name}={text}, which is not known here. The page shows its default instead.",
  "state.newer":
    "The address was written for version {text} of this page, which is not known here. The page shows its defaults.",

  "phase.target": "target",
  "phase.estimate": "estimate",
  "phase.outcome": "outcome",
  "tier.stretch": "stretch",
  "statement.digest": "from a digest",
  "pair.gap": "gap",
  "unit.points": "points",
  "unit.none": "number",

  "measure.level": "level",
  "measure.growth": "growth",
  "measure.avg_growth": "average yearly growth",
  "measure.share": "share",
  "measure.change": "change",
  "measure.multiple": "multiple",
  "measure.completion": "completion",
  "measure.rank": "rank",

  "kind.work_report": "work report",
  "kind.plan_report": "plan report",
  "kind.plan_notice": "plan notice",
  "kind.budget_report": "budget report",
  "kind.stat_bulletin": "statistical bulletin",
  "kind.five_year_plan": "five-year plan",
  "kind.adjustment": "adjustment",

  "reason.neither_found": "neither target nor outcome found in the reports",
  "reason.target_report_missing": "no report for {year} in the tables",
  "reason.target_not_found": "no target for {year} found in the report",
  "reason.target_explicitly_none": "the report for {year} says that it sets no number",
  "reason.target_without_number": "the target for {year} has no number of its own",
  "reason.year_open": "no report for {next} yet",
  "reason.outcome_report_missing": "no report for {next} in the tables",
  "reason.outcome_not_found": "no outcome for {year} found in the report for {next}",
  "reason.outcome_part_of_year": "the report for {next} covers only part of {year}",
  "reason.units_differ": "target and outcome are stated in units that do not compare",

  "legend.target": "target",
  "legend.targetStep": "target",
  "legend.stepOrMore": "or more (以上); down: at most (以内)",
  "legend.targetBand": "target: about (左右, ±0.5) or a range",
  "legend.outcome": "outcome",
  "legend.estimate": "outcome, estimated (预计)",
  "legend.estimateHollow": "outcome, estimated (预计)",
  "legend.orMore": "or more (以上)",
  "legend.about": "about (左右): ±0.5 points",
  "legend.range": "range",
  "legend.stretch": "stretch target (力争)",
  "legend.shock": "2020 and 2022, epidemic years",

  "frame.menu": "What to do with this",
  "frame.copyLink": "Copy link to this page",
  "frame.copied": "Copied",
  "frame.showTable": "Show as table",
  "frame.showChart": "Show as chart",
  "frame.downloadCsv": "Download CSV",
  "frame.sources": "Sources:",
  "frame.sourceCount": {one: "Source: {n} report", other: "Sources: {n} reports"},
  "frame.digest": "(digest)",
  "frame.version": "Data version {version}",

  "table.rest": {one: "Show {n} more row", other: "Show {n} more rows"},

  "column.place": "place",
  "column.year": "year",
  "column.series": "what is measured",
  "column.report": "report",
  "column.delivered": "delivered",
  "column.figures": "figures",
  "column.characters": "characters",
  "column.column": "column",
  "column.type": "type",
  "column.role": "role",
  "column.meaning": "meaning",
  "column.problem": "problem",
  "column.remedy": "what mends it",
  "column.file": "file",

  "input.series": "Indicator",
  "input.year": "Year",
  "input.places": "Places",
  "input.allPlaces": {one: "all ({n}); type to choose", other: "all {n}; type to choose"},
  "input.removePlace": "Remove {place}",

  "comparison.title": "{label}, {year}: promised and reported",
  "comparison.subtitle":
    "{n} of {all} places have both a target and an outcome; unit: {unit}; greatest shortfall first",
  "comparison.empty": "No place has a report for {year} or {next} in the tables.",
  "comparison.noPairs": "{label}, {year}: no place has both a target and an outcome in the tables.",
  "comparison.finding":
    "{label}, {year}: of {n} places with both figures, {below} reported less than the figure they had set. Greatest shortfall: {lowest}; at the other end: {highest}.",
  "comparison.findingOne": "{label}, {year}: one place has both figures: {lowest}.",
  "comparison.nationalTarget": "national target {value}",

  "ledger.title": "The sentences: {label}, {year}",
  "ledger.subtitle": {
    one: "{n} place; every figure leads to its report",
    other: "{n} places; every figure leads to its report"
  },
  "ledger.empty": "No report in the tables has a target or an outcome for {year}.",

  "strips.byPlace": "{label}: promised and reported, by place",
  "strips.ofPlace": "{place}: promised and reported, by indicator",
  "strips.subtitle": {
    one: "{shown} of {all} places, those with the most figures first; {n} target with its outcome; unit: {unit}",
    other:
      "{shown} of {all} places, those with the most figures first; {n} targets with their outcomes; unit: {unit}"
  },
  "strips.ofPlaceSubtitle": {
    one: "{shown} of {all} series, those stated more than once; {n} target with its outcome; each strip on its own scale",
    other:
      "{shown} of {all} series, those stated more than once; {n} targets with their outcomes; each strip on its own scale"
  },
  "strips.finding": "{title}. Targets with their outcomes: {n}; outcomes below the figure set: {below}.",
  "strips.empty": "No report in the tables has a target or an outcome for this.",

  "reports.title": "Reports",
  "reports.ofPlace": "Reports of {place}",
  "reports.subtitle": {one: "{n} report", other: "{n} reports"},
  "reports.empty": "There is no report of this place in the tables.",

  "places.title": "Places with reports",
  "places.unknown": "No place has the code {code}.",
  "places.reportCount": {one: "{n} report", other: "{n} reports"},

  "coverage.sentence":
    "{reports} reports of {places} places for the years {first} to {last} hold {observations} figures in {sentences} sentences; {share}% of the figures have an indicator of the dictionary.",
  "coverage.figures":
    "{reports} reports of {places} places for the years {first} to {last} hold {observations} figures; {share}% of the figures have an indicator of the dictionary.",
  "coverage.panel": {
    one: "Of {n} of the reports the figures alone are here, each with its place in the text. The others have {sentences} sentences.",
    other:
      "Of {n} of the reports the figures alone are here, each with its place in the text. The others have {sentences} sentences."
  },
  "coverage.digests": {
    one: "{n} of the reports is a digest: our own short sentences with the report’s figures, not its text.",
    other:
      "{n} of the reports are digests: our own short sentences with the reports’ figures, not their text."
  },
  "coverage.pairs": {
    one: "{n} place has reports for two years in a row, which a target and its outcome need.",
    other: "{n} places have reports for two years in a row, which a target and its outcome need."
  },
  "coverage.problems": {
    one: "{n} problem was met while reading.",
    other: "{n} problems were met while reading."
  },

  "quotation.position": "section {section}, characters {start} to {end}",

  "reader.panel": "What was read of the chosen figure",
  "reader.hint": "Choose a figure in the text to see what was read of it.",
  "reader.noFigures": "No figure was read from this report.",
  "reader.delivered": "delivered {date}",
  "reader.original": "original",
  "reader.isDigest": "This is a digest: the report’s figures in our own short sentences.",
  "reader.isPanel":
    "The text of this report is not here. These are the figures that were read from it, each with its place in the text; save the report’s file in data/reports to see its sentences.",
  "reader.section": "Section {section}",
  "reader.silent": "Not stated:",
  "reader.address": "Address of this figure",
  "reader.close": "Close",
  "reader.unknown": "No report has the id {report}.",

  "data.columns": {one: "{n} column", other: "{n} columns"},
  "data.rows": {one: "{n} row", other: "{n} rows"},
  "data.download": "Download",
  "data.problems": "Problems met while reading",
  "data.noProblems": "Every report was read without a problem.",

  "progress.engine": "Opening the database engine {size}",
  "progress.table": "Fetching the table {name} {size}"
};
