/** A text with {names} to be filled in, or one text per plural form of its `n`. */
export type Message = string | {one: string; other: string};

/** Interface text in two languages. A key names the component and what it says: "frame.copyLink". */
export type Key = keyof typeof en;

export const en = {
  "list.semicolon": "; ",
  "list.comma": ", ",
  "list.colon": ": ",

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

  "verdict.met": "met",
  "verdict.exceeded": "exceeded",
  "verdict.borderline": "borderline",
  "verdict.missed": "missed",
  "verdict.report_not_collected": "report not in the tables",
  "verdict.no_target": "no target with a number",
  "verdict.outcome_not_published": "no outcome found",
  "verdict.not_comparable": "not comparable",
  "verdict.provisional": "part of the year only",
  "verdict.year_open": "year still open",

  "why.explicitly_none": "the report says that it sets none",
  "why.only_relative": "it leans on a series that is not in the tables",
  "why.by_reference": "it names a task set from above, without the number",
  "why.qualitative": "words without a number",
  "why.not_found": "none was found in the report",
  "why.target_report": "the one with the promise",
  "why.outcome_report": "the one with the outcome",
  "why.basis": "the statistical basis differs (同口径, 剔除…)",
  "why.price_basis": "one is real, the other nominal",
  "why.series_break": "the series changes in that year",
  "why.base_revised": "last year’s level was revised meanwhile",
  "why.unit": "the units differ",
  "why.currency": "the currencies differ",
  "why.scope": "the scope differs",
  "why.measure": "growth against a level",
  "why.stock_and_flow": "a stock against an increase",
  "why.open_interval": "“more than” leaves open how much",
  "why.adjusted": "it is said of an adjusted target",

  "admission.any": "all",
  "admission.named_with_number": "Missed, named with a number",
  "admission.named": "Missed, named",
  "admission.generic": "Missed, only said in general",
  "admission.not_mentioned": "Missed, not mentioned in the report",

  "basis.any": "all",
  "basis.same_indicator": "same indicator",
  "basis.same_phrase": "same phrase",
  "basis.derived": "derived from a level and its base",
  "basis.declared": "the report’s own word",

  "horizon.term": "for the term of office",
  "horizon.five_year_plan": "for the five-year plan",
  "horizon.long": "long-term",

  "topic.any": "all",
  "topic.agriculture": "agriculture",
  "topic.consumption": "consumption",
  "topic.education": "education",
  "topic.energy": "energy",
  "topic.environment": "environment",
  "topic.finance": "finance",
  "topic.growth": "growth",
  "topic.health": "health",
  "topic.housing": "housing",
  "topic.income": "income",
  "topic.industry": "industry",
  "topic.investment": "investment",
  "topic.jobs": "jobs",
  "topic.population": "population",
  "topic.prices": "prices",
  "topic.science": "science",
  "topic.trade": "trade",

  "promises.title": "Promises and what became of them: {n} targets",
  "promises.subtitle":
    "{answered} of {n} targets have an answer; {first} to {last} are shown, in the order of places and reports",
  "promises.empty": "No target in the tables answers to these filters.",
  "promises.emptyUnmentioned":
    "Of the misses that answer to these filters none can be said to be not mentioned. Only a report that was searched in full can be asked, and a digest is not that.",
  "promises.byVerdict": "Targets by what became of them; choose one to see only those",
  "promises.segment": "{verdict}: {n}",
  "promises.count": "{n}",
  "promises.answers": "With an answer",
  "promises.noAnswers": "Without an answer: none of these counts as a miss",
  "promises.says": "{verdict}, says the report itself",
  "promises.comparedAs": "compared as {value} {unit}",
  "promises.against": "against {value}%, which that series really grew",
  "promises.estimate": "estimate",
  "promises.adjusted": "targets adjusted in the year",
  "promises.adjustedTo": "adjusted to {value} in the year",
  "promises.adjustedGap": "adjusted to {value} in the year: {gap} against that",
  "interim.progress": "by {year}: {soFar} a year; needed from then on: {needed} a year",
  "promises.caption": "Rules {version}; 左右 allows for less than {tolerance} points below the number",
  "promises.allOfPlace": "All promises of {place}",
  "promises.anyYear": "all years",
  "promises.ofPlace": "{place}: headline promises, year by year",
  "promises.ofPlaceSubtitle": {
    one: "{n} target of {series} indicators; {answered} with an answer",
    other: "{n} targets of {series} indicators; {answered} with an answer"
  },
  "promises.ofPlaceEmpty": "No report of this place in the tables has a headline target.",

  "input.tolerance": "左右 allows for",
  "tolerance.points": "less than {points} points below",
  "input.topic": "Topic",
  "input.basis": "Compared by",
  "input.admission": "Admission",
  "column.promise": "promise",
  "column.answer": "what became of it",
  "column.verdict": "verdict",
  "column.gap": "verdict and gap",

  "rule.at_least": "At least",
  "rule.at_most": "At most",
  "rule.range": "Ranges",
  "rule.about": "About (左右)",
  "rule.outcome_interval": "Outcomes that are not one number",
  "rule.exceeded": "Exceeded",
  "rule.fall": "A promised fall",
  "rule.tiers": "Two tiers",
  "rule.pace": "Keeping pace",
  "rule.part_of_year": "Part of the year",
  "rule.own_word": "The report’s own word",
  "rule.not_comparable": "Not comparable",
  "rule.no_target": "No target with a number",
  "rule.no_outcome": "No answer",
  "ruletext.at_least":
    "以上, 不低于 and a bare number are a floor: the outcome has to reach it. One tenth short is missed.",
  "ruletext.at_most":
    "以内, 控制在 and 不超过 are a ceiling, whatever is measured. For what should fall or stay low (unemployment, prices) a bare number and 左右 are a ceiling too. Prices that obey their ceiling are met, never exceeded: a fall of prices is no success.",
  "ruletext.range":
    "A range has two edges and is met at the lower one; for a ceiling, at the upper one. Its middle is never judged.",
  "ruletext.about":
    "Short of the number by less than {tolerance} points is borderline, a class of its own that counts neither as met nor as missed; by {tolerance} points or more it is missed. Amounts take 2% of the number for each point.",
  "ruletext.outcome_interval":
    "An outcome of 7%左右, 超过7% or 7%—7.5% is an interval. Where the edge of the target lies within it, the verdict is borderline; 8%左右 reported for 8%左右 is what was promised.",
  "ruletext.exceeded":
    "Beyond the edge by 0.5 points or more (rates) or by 5% or more (amounts). Less than that is met.",
  "ruletext.fall": "A fall (下降3%) is judged by its size.",
  "ruletext.tiers":
    "7.5%以上、力争8% is two targets, not a range: the base is judged, and the stretch a second time.",
  "ruletext.pace":
    "A target that leans on another series is held against what that series really did in the same report, not against what was hoped of it. 基本同步 allows for {tolerance} points less.",
  "ruletext.part_of_year":
    "Figures for some months do not answer a target for the year: the gap is shown, and no verdict is given.",
  "ruletext.own_word":
    "What a report itself says of a target (完成目标的57.9%, 未达预期) decides where figures cannot, and tells whether a miss is named with a number, named, or only said in general. “Missed, not mentioned in the report” says that and no more; it is said only of a report whose text is here in full and which does not speak of adjusted targets.",
  "ruletext.not_comparable":
    "Two figures are compared only on one basis: statistical basis, real or nominal prices, unit, currency, scope, and a series that did not change in that year. Real growth is never computed from levels.",
  "ruletext.no_target":
    "A report may set none in so many words, lean on a series that is not here, or name a task set from above without its number. Each is told apart from a target that was not found, and none is a miss.",
  "ruletext.no_outcome":
    "Where the report for the year after says nothing of it, where that report is not in the tables, or where the year is not over, the row says so. Not examined never looks like not met.",
  "rules.version": "Version {version} of the rules; the tolerance of 左右 is {tolerance} points.",
  "rules.promise": "a report for 2022 says",
  "rules.answer": "the report for 2023 says",
  "rules.read": "read as",
  "rules.nothing": "nothing",

  "indicators.title": "{label}: what became of each place’s target",
  "indicators.subtitle": "{n} targets, {answered} with an answer, {missed} missed; places: {places}",
  "indicators.empty": "No report in the tables has a target for this.",
  "indicators.missedOf": "missed\nof",
  "indicators.adjusted": "targets adjusted in the year",
  "indicators.aliases": "Read as this",
  "indicators.notAliases": "Not this",
  "indicators.definition": "Definition",
  "indicators.source": "Source",
  "indicators.breaks": "Where the series changes",
  "indicators.noBreaks": "No change of this series is known here.",
  "indicators.everywhere": "everywhere",
  "indicators.direction": "Judged as",
  "direction.floor": "at least: more is better",
  "direction.ceiling": "at most: less is better",
  "direction.anchor": "at most, though least is not best",
  "direction.none": "at least what was promised; neither direction is better",
  "column.what": "what changes",

  "wording.about": "左右",
  "wording.at_least": "以上",
  "wording.bare": "bare",
  "wording.range": "range",
  "wording.two_tier": "two-tier",
  "wording.at_most": "以内",
  "wording.relative": "relative",
  "wording.wordless": "words",
  "wording.none": "none",
  "form.about": "about (左右)",
  "form.at_least": "or more (以上)",
  "form.bare": "a bare number",
  "form.range": "a range",
  "form.two_tier": "two tiers (确保…力争…)",
  "form.at_most": "at most (以内)",
  "form.relative": "relative to another series",
  "form.wordless": "words without a number",
  "form.none": "none set or none found",

  "whose.all": "provinces and cities",
  "whose.province": "provinces",
  "whose.prefecture": "cities",
  "ambition.years": "{first} to {last}",
  "ambition.constant": {
    one: "{n} place that has a report for every year",
    other: "{n} places that have a report for every year"
  },
  "ambition.withoutShocks": "without 2020 and 2022",
  "ambition.tooFew": "No place in this choice has enough targets. Widen the years, or show all places.",
  "panel.all": "all that are there",
  "panel.constant": "the same in every year",
  "shocks.out": "left out",
  "shocks.in": "counted in",
  "input.level": "Level",
  "input.first": "From",
  "input.last": "To",
  "input.panel": "Places",
  "input.shocks": "2020 and 2022",
  "column.form": "form of target",
  "column.tolerance": "tolerance",
  "column.answered": "with an answer",

  "sweep.title": "{label}: share of targets missed, by the tolerance given to 左右",
  "sweep.subtitle": {
    one: "{panel}; {n} target with an answer; bands: 95% intervals (Wilson). Drag the rule, or move the slider.",
    other:
      "{panel}; {n} targets with an answer; bands: 95% intervals (Wilson). Drag the rule, or move the slider."
  },
  "sweep.x": "tolerance, in points",
  "sweep.y": "missed",
  "sweep.rule": "{points} points",

  "gaps.title": "{label}: outcome minus target, by form of target",
  "gaps.subtitle": "{panel}; {n} targets with an outcome to compare, {shock} of them of 2020 or 2022",
  "gaps.x": "outcome minus target, in points",
  "gaps.n": {one: "n = {n}; {hit} hit exactly", other: "n = {n}; {hit} hit exactly"},
  "gaps.bin": "{points} points",
  "gaps.below": "{points} points or further",
  "gaps.above": "{points} points or further",
  "gaps.count": {one: "{n} target, {share} of its form", other: "{n} targets, {share} of their form"},
  "gaps.shock": "{n} of 2020 or 2022",
  "gaps.usualYears": "other years",
  "gaps.hit": "hit exactly (within {points} points)",
  "gaps.tolerated": "short of 左右 by less than the tolerance",
  "gaps.shockYears": "2020 or 2022",

  "cascade.title": "{label}, {year}: what provinces and their cities aimed for",
  "cascade.subtitle":
    "{n} of {all} cities and {provinces} provinces have a target in the tables. In {above} of the {compared} provinces with both, the median city aims above its province.",
  "cascade.x": "target for {year} (%)",
  "cascade.of": "{n} of {all} cities",
  "cascade.delivered": "delivered {date}",
  "cascade.before": "before its province",
  "cascade.isBefore": "before its province",
  "cascade.province": "province",
  "cascade.excess": "median excess",
  "cascade.empty": "No province and no city in the tables has a target for {year}.",

  "forms.title": "{label}: in what form targets are put",
  "forms.subtitle": {one: "{panel}; {n} report", other: "{panel}; {n} reports"},
  "forms.y": "share of reports",
  "forms.n": "reports",
  "forms.year": {one: "{year}: {n} report", other: "{year}: {n} reports"},
  "forms.reports": "reports",

  "reaction.title": "{label}: the next target after a miss and after a beat",
  "reaction.subtitle": {
    one: "{panel}; {n} target with an answer and a next one, of {places} places",
    other: "{panel}; {n} targets with an answer and a next one, of {places} places"
  },
  "reaction.x": "change against the year’s mean, in points",
  "reaction.mean": {one: "mean {mean}, n = {n}", other: "mean {mean}, n = {n}"},
  "after.missed": "after a miss",
  "after.borderline": "after a borderline",
  "after.met": "after a target met",
  "after.exceeded": "after a beat",
  "reaction.year": "{year}: {target} promised, {outcome} reported",
  "reaction.next": "{year}: {target} promised",
  "reaction.change": "change {change}; {relative} against the year’s mean",
  "reaction.nextTarget": "next target",
  "reaction.relative": "against the year’s mean",

  "legend.cityTarget": "a city’s target",
  "legend.cityTargetBefore": "announced before the province’s",
  "legend.provinceTarget": "the province’s target",
  "legend.nationTarget": "the nation’s target",
  "legend.changeOf": "one place and year",
  "legend.middleHalf": "the middle half",
  "legend.medianTick": "median",
  "legend.meanDiamond": "mean",

  "pager.pages": "Pages of the list",
  "pager.back": "Back",
  "pager.forth": "Next",
  "pager.where": "page {page} of {last}",

  "legend.target": "target",
  "legend.targetStep": "target",
  "legend.stepOrMore": "or more (以上); down: at most (以内)",
  "legend.targetBand": "target: about (左右, ±{tolerance}) or a range",
  "legend.outcome": "outcome",
  "legend.estimate": "outcome, estimated (预计)",
  "legend.estimateHollow": "outcome, estimated (预计)",
  "legend.orMore": "or more (以上)",
  "legend.about": "about (左右): ±{tolerance} points",
  "legend.range": "range",
  "legend.stretch": "stretch target (力争)",
  "legend.shock": "2020 and 2022, epidemic years",
  "legend.validation": "validation labels: reports that no rule was made for; 95% interval",
  "legend.founding": "founding labels: reports that the rules were learned from",
  "legend.hasReport": "the report for the year is there",
  "legend.targetStated": "it states a target",
  "legend.targetInWords": "a target without a number",
  "legend.outcomeStated": "the next report states the outcome",

  "menu.failed": "This did not work: {reason}",

  "frame.menu": "Share or download",
  "frame.share": "Share",
  "frame.copyLink": "Copy link",
  "frame.copyEmbed": "Copy embed code",
  "frame.copyApa": "Copy citation (APA)",
  "frame.copyBibtex": "Copy citation (BibTeX)",
  "frame.copied": "Copied",
  "frame.showTable": "Show as table",
  "frame.showChart": "Show as chart",
  "frame.table": "Table; scrolls sideways",
  "frame.picture": "Picture",
  "frame.png": "PNG, double size",
  "frame.svg": "SVG",
  "frame.displayed": "What is shown",
  "frame.csv": "CSV",
  "frame.copyMarkdown": "Copy as Markdown",
  "frame.full": "Full result, every column",
  "frame.zip": "CSV with files for Stata and R",
  "frame.parquet": "Parquet",
  "frame.arrow": "Arrow",
  "frame.sources": "Sources:",
  "frame.sourceCount": {one: "Source: {n} report", other: "Sources: {n} reports"},
  "frame.digest": "(digest)",
  "frame.version": "Data version {version}",
  "frame.madeOn": "This link was made on data version {made}; here is version {now}.",
  "frame.unchanged": "What is shown has not changed.",
  "frame.changed": {
    one: "Of {of} rows, {n} has changed or is new: {named}.",
    other: "Of {of} rows, {n} have changed or are new: {named}."
  },
  "frame.andMore": {one: "And {n} more.", other: "And {n} more."},
  "frame.fewer": {one: "There is {n} row fewer.", other: "There are {n} rows fewer."},
  "frame.changesUnknown": "Which values have changed cannot be told.",

  "caption.versions": "Zhibiao 指标, data version {data}, verdict rules {rules}, taken on {date}",
  "caption.unknown": "not known",
  "caption.readme":
    "The CSV holds the figures. The .do file reads it into Stata and the .R file into R, with types and labels; both expect it in the working directory. datapackage.json says what each column means; citation.bib is a citation.",

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
  "column.score": "score",
  "column.labels": "labels",
  "column.cases": "cases",
  "column.right": "right",
  "column.share": "share",
  "column.low": "from",
  "column.high": "to",
  "column.confidence": "confidence",
  "column.attribute": "attribute",
  "column.stratum": "stratum",
  "column.rule": "rule",
  "column.reason": "reason",
  "column.targets": "targets",
  "column.class": "kind of sentence",
  "column.example": "example, in our own words",
  "column.read": "read",
  "column.meant": "meant",
  "column.side": "what",
  "column.printed": "printed",
  "column.first": "one figure",
  "column.second": "the other",
  "column.conflict": "kind",
  "column.code": "code",
  "column.count": "times",

  "input.series": "Indicator",
  "input.year": "Year",
  "input.places": "Places",
  "input.allPlaces": {one: "all ({n}); type to choose", other: "all {n}; type to choose"},
  "input.removePlace": "Remove {place}",

  "comparison.title": "{label}, {year}: promised and reported",
  "comparison.subtitle":
    "{n} of {all} places have both a target and an outcome; unit: {unit}; greatest shortfall first",
  "comparison.judged": "(by {outcome})",
  "comparison.verdict": "{verdict}: {n}",
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
    one: "{shown} of {all} places, the nation and provinces first; {n} target with its outcome; unit: {unit}",
    other:
      "{shown} of {all} places, the nation and provinces first; {n} targets with their outcomes; unit: {unit}"
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
  "reports.search": "Find a report by place, year or title",
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

  "share.of": "{share} of {n}",
  "share.words": "{share} of {n} ({low} to {high})",
  "share.unknown": "not measured",

  "set.validation": "validation",
  "set.founding": "founding",

  "level.nation": "nation",
  "level.province": "provinces",
  "level.prefecture": "prefectures",
  "level.county": "counties",

  "attribute.measure": "measure",
  "attribute.bound": "bound",
  "attribute.phase": "phase",
  "attribute.time_period": "period",
  "attribute.metric": "metric",
  "attribute.indicator": "indicator",

  "score.found": "claims found (recall)",
  "score.claims": "observations that are a claim (precision)",
  "score.whole": "claims read with every attribute right",
  "score.tuple_f1": "F1 of wholly right readings",
  "score.headline_f1": "F1 of headline indicators",
  "score.without_number": "headline targets without a number, found",

  "scores.total": "How much is read right",
  "scores.labels": "{set}: {n} claims in {reports} reports, read by people",
  "scores.empty": "No labels have been scored: npm run score writes the figures that stand here.",
  "scores.otherReader":
    "These scores were measured with the reader {measured}; this build reads with {reader}. npm run score measures it.",
  "scores.subtitle":
    "the weakest first; the line is the 95% interval; behind it the share and the number of cases",
  "scores.finding": "{title}. The weakest is {name}: {share}.",
  "scores.headline": "headline indicators",
  "scores.otherIndicators": "other figures",
  "scores.unmeasured":
    "No report was labelled of these, and nothing is known of how they are read: {strata}.",

  "by.attribute": "Right values, by attribute",
  "by.report": "Claims read wholly right, by report",
  "by.stratum": "Claims read wholly right, by period, level of government and indicator",
  "by.rule": "Observations read wholly right, by rule",

  "axis.attribute": "right, of the claims found",
  "axis.report": "wholly right, of all claims",
  "axis.stratum": "wholly right, of all claims",
  "axis.rule": "wholly right, of all that the rule read",

  "calibration.title": "Is the confidence worth what it says?",
  "calibration.subtitle":
    "{n} observations of the founding reports, by the confidence that the validation labels gave their rules",
  "calibration.finding": "The bin that is furthest off has a confidence of {confidence}; right were {share}.",
  "calibration.confidence": "confidence {share}",
  "calibration.x": "confidence",
  "calibration.y": "right",
  "calibration.n": "n = {n}",

  "checks.title": "GDP growth of the provinces, as printed and as read",
  "checks.targets": "targets",
  "checks.outcomes": "outcomes",
  "checks.allAgree": "Every figure was read as printed.",
  "checks.empty": "The tables hold no report of a province that could be checked.",

  "known.title": "What is known to be read wrongly",
  "known.subtitle": {
    one: "{n} kind of sentence; the reader of this build has just read the example",
    other: "{n} kinds of sentence; the reader of this build has just read the examples"
  },
  "known.nothing": "nothing",
  "known.none": "none",
  "known.noClaim": "no claim",
  "known.empty": "Every example of the list is read right.",

  "matrix.title": "Coverage by place and year",
  "matrix.of": "{label}: what there is, by place and year",
  "matrix.subtitle":
    "places: {places}; their years with a report: {reports}; with a target: {targets}; with an outcome: {outcomes}",

  "refusals.title": "Targets without a verdict, by reason",
  "refusals.subtitle": "{n} of {all} targets ({share}) have no answer",
  "refusals.empty": "Every target in the tables has an answer.",

  "problems.title": "Problems met while reading, by kind",
  "problems.subtitle": {one: "{n} problem of {kinds} kinds", other: "{n} problems of {kinds} kinds"},

  "conflicts.title": "Figures that contradict each other",
  "conflicts.subtitle": {
    one: "{n} pair; both figures are kept as printed",
    other: "{n} pairs; both figures are kept as printed"
  },
  "conflicts.empty": "No two figures in the tables contradict each other.",
  "conflicts.computed": "{rate}%, from {before} and {after}",

  "conflict.within_report": "within one report",
  "conflict.between_reports": "between two reports",
  "conflict.vintage": "estimate and later figure",
  "conflict.arithmetic": "growth and the two levels",

  "elsewhere.county": "The page of the place with the code {code}",

  "figure.source": {
    one: "Read from one report · panel {version}",
    other: "Read from {n} reports · panel {version}"
  },

  "progress.engine": "Opening the database engine {size}",
  "progress.table": "Fetching the table {name} {size}"
};
