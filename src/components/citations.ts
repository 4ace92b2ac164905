import {element} from "./element.js";
import type {Versions} from "./frame.js";
import {siteHref} from "./links.js";
import {say} from "./messages.js";
import {today} from "./share/caption.js";
import {apa, bibtex} from "./share/citation.js";

/** How to cite the data as they are today: a reference and an entry for a bibliography, each with its button. */
export function citations({data_version, rule_version}: Versions, date = today()): HTMLElement {
  const cited = {dataVersion: data_version, ruleVersion: rule_version, date, address: siteHref()};
  return element("div", {}, block("APA", apa(cited)), block("BibTeX", bibtex(cited)));
}

function block(name: string, text: string): HTMLElement {
  const status = element("span", {role: "status"});
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    status.textContent = ` ${say("frame.copied")}`;
  };
  return element(
    "section",
    {class: "citation"},
    element(
      "p",
      {},
      element("strong", {}, name),
      " ",
      element(
        "button",
        {type: "button", class: "rest", "aria-label": `${say("data.copy")} ${name}`, onclick: copy},
        say("data.copy")
      ),
      status
    ),
    element("pre", {tabindex: 0}, text)
  );
}
