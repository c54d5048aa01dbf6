"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const [NUMBER, TEXT, KIND, RULE, CONFIDENCE, SCORE, DOUBT, PLACE, HINTS, MOVED] = Array(10).keys();
  const KEPT = data.kinds.indexOf("kept");
  const OTHER_STORIES = new Set(["related", "read_more"]);
  const list = document.getElementById("texts"), why = document.getElementById("why");
  const search = document.getElementById("search"), found = document.getElementById("found");
  const hidden = new Set();
  let chosen = -1;

  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const two = (value) => value.toFixed(2);

  const items = data.rows.map((row, index) => {
    const item = make("li", row[KIND] === KEPT ? "kept" : "gone");
    item.id = "t" + row[NUMBER];
    if (OTHER_STORIES.has(data.kinds[row[KIND]])) item.classList.add("other-story");
    if (row[DOUBT]) item.classList.add("doubt");
    item.append(make("span", "kind", data.kinds[row[KIND]]), make("span", "text", row[TEXT]), make("span", "score", two(row[SCORE])));
    item.addEventListener("click", () => choose(index));
    return item;
  });
  list.append(...items);

  const counts = data.kinds.map((_, kind) => data.rows.filter((row) => row[KIND] === kind).length);
  const order = data.kinds.map((_, kind) => kind).sort((a, b) => (b === KEPT) - (a === KEPT) || counts[b] - counts[a]);
  const filters = [...order.map((kind) => [data.kinds[kind] + " " + counts[kind], (row) => row[KIND] === kind])];
  filters.push(["in doubt " + data.rows.filter((row) => row[DOUBT]).length, (row) => row[DOUBT]]);
  filters.forEach(([label, test]) => {
    const button = make("button", "", label);
    button.type = "button";
    button.setAttribute("aria-pressed", "true");
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") === "false";
      button.setAttribute("aria-pressed", String(isOn));
      if (isOn) hidden.delete(test); else hidden.add(test);
      show();
    });
    document.getElementById("kinds").append(button);
  });

  const marked = (target, text, word) => {
    target.textContent = "";
    const low = text.toLowerCase();
    let at = 0, next;
    while (word && low.length === text.length && (next = low.indexOf(word, at)) >= 0) {
      target.append(text.slice(at, next), make("mark", "", text.slice(next, next + word.length)));
      at = next + word.length;
    }
    target.append(text.slice(at));
  };

  let shownWord = "";
  const show = () => {
    const word = search.value.trim().toLowerCase();
    let count = 0;
    data.rows.forEach((row, index) => {
      const holds = !word || row[TEXT].toLowerCase().includes(word);
      const isShown = holds && ![...hidden].some((test) => test(row));
      items[index].classList.toggle("hidden", !isShown);
      if (word !== shownWord && (holds || shownWord)) marked(items[index].children[1], row[TEXT], word);
      count += isShown;
    });
    shownWord = word;
    found.textContent = count + " of " + data.rows.length;
  };

  const line = (...parts) => {
    const paragraph = make("p");
    paragraph.append(...parts);
    return paragraph;
  };

  const verdict = (row) => {
    if (row[KIND] === KEPT) {
      return row[RULE] === "structure" ? "Kept: it belongs to a list, table, heading or gap within the story." : "Kept: it is part of the story.";
    }
    if (row[RULE] === "score") return "Removed: the scorer does not take it for part of the story.";
    return "Removed as " + data.kinds[row[KIND]].replaceAll("_", " ") + ".";
  };

  const neighbour = (index, label) => {
    const row = data.rows[index];
    if (!row) return "";
    const link = make("a", "", row[TEXT].slice(0, 80) + (row[TEXT].length > 80 ? "…" : ""));
    link.href = "#t" + row[NUMBER];
    return line(make("strong", "", label + " "), "(" + data.kinds[row[KIND]] + ") ", link);
  };

  const explain = (index) => {
    const row = data.rows[index];
    why.replaceChildren(make("h2", "", verdict(row)));
    why.append(line(row[TEXT].slice(0, 300) + (row[TEXT].length > 300 ? "…" : "")));
    const facts = "segment " + row[NUMBER] + ", rule " + data.rules[row[RULE]] + ", confidence " + two(row[CONFIDENCE]) + ", score " + two(row[SCORE]);
    why.append(line(facts + (row[DOUBT] ? "; in doubt" : "")));
    if (data.places[row[PLACE]]) why.append(line("in ", make("code", "", data.places[row[PLACE]])));
    if (row[HINTS]) why.append(line("its class names say: " + row[HINTS]));
    if (row[MOVED].length) {
      why.append(line("What moved the score most, towards the story (+) or away (−):"));
      const table = make("table");
      row[MOVED].forEach(([feature, value, odds]) => {
        const [name, says] = data.features[feature].split("\n");
        const line = table.insertRow();
        line.insertCell().append(make("span", odds > 0 ? "up" : "down", (odds > 0 ? "+" : "−") + Math.abs(odds).toFixed(2)));
        line.insertCell().append(make("code", "", name + " = " + value), make("br"), says);
      });
      why.append(table);
    } else if (row[KIND] !== KEPT && row[SCORE] < 0.01 && data.features.length) {
      why.append(line("The part of the page around it was given up as a whole: too few texts, too many links, or far from the story."));
    }
    why.append(neighbour(index - 1, "before"), neighbour(index + 1, "after"));
  };

  const choose = (index, isScrolled) => {
    if (index < 0 || index >= items.length) return;
    if (chosen >= 0) {
      items[chosen].classList.remove("chosen");
      items[chosen].removeAttribute("aria-current");
    }
    chosen = index;
    items[index].classList.add("chosen");
    items[index].setAttribute("aria-current", "true");
    if (isScrolled) items[index].scrollIntoView({ block: "nearest" });
    explain(index);
  };

  const move = (step, test) => {
    let index = chosen + step;
    while (items[index] && (items[index].classList.contains("hidden") || (test && !test(data.rows[index])))) index += step;
    choose(index, true);
  };

  const clear = () => {
    search.value = "";
    show();
    search.blur();
  };
  const flip = () => {
    const root = document.documentElement.classList;
    const isDark = root.contains("dark") || (!root.contains("light") && matchMedia("(prefers-color-scheme: dark)").matches);
    root.toggle("dark", !isDark);
    root.toggle("light", isDark);
  };
  const keys = { j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1), n: () => move(1, (row) => row[DOUBT]),
    "/": () => search.focus(), t: flip, Escape: clear };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target === search && event.key !== "Escape")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  search.addEventListener("input", show);
  document.getElementById("theme").addEventListener("click", flip);
  const follow = () => {
    const index = data.rows.findIndex((row) => "#t" + row[NUMBER] === location.hash);
    if (index >= 0) choose(index, true);
  };
  addEventListener("hashchange", follow);
  show();
  follow();
})();
