import type {Topic, WorkedQuery} from "../../../loaders/site/workedQueries.ts";
import {element} from "../element.js";
import {queryHref} from "../links.js";
import {say, spoken} from "../messages.js";
import {textOf} from "./workedQueries.js";

/** Every worked query under its topic: the question, what to mind, its SQL, and a link that runs it. */
export function gallery(queries: readonly WorkedQuery[]): HTMLElement {
  const topics = [...new Set(queries.map(({topic}) => topic))];
  return element(
    "div",
    {class: "gallery"},
    topics.map((topic: Topic) =>
      element(
        "section",
        {},
        element("h2", {id: topic}, say(`gallery.${topic}`)),
        element("ul", {}, queries.filter((query) => query.topic === topic).map(entry))
      )
    )
  );
}

function entry(query: WorkedQuery): HTMLElement {
  const isChinese = spoken === "zh";
  const title = isChinese ? query.title_zh : query.title;
  return element(
    "li",
    {id: query.name},
    element(
      "h3",
      {},
      element(
        "a",
        {href: queryHref(textOf(query, spoken), query.chart)},
        element("span", {class: "gallery-run"}, say("query.run")),
        " ",
        title
      )
    ),
    element("p", {}, isChinese ? query.caveat_zh : query.caveat),
    element(
      "details",
      {},
      element("summary", {"aria-label": say("gallery.sqlOf", {title})}, "SQL"),
      element("pre", {tabindex: 0}, element("code", {}, query.sql))
    )
  );
}
