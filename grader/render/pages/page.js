"use strict";
// What a bar is, on hover, focus and tap; the arrow keys go from bar to bar; a line shows the minute under the pointer.
// Without this script the titles of the bars say the same.
(() => {
  const KINDS = ["task", "reason", "time", "place", "source"];
  const tip = document.createElement("div");
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  let shown = null;
  let leaving = 0;

  const spanOf = (event) => (event.target.closest ? event.target.closest(".span") : null);

  function show(span) {
    clearTimeout(leaving);
    if (span === shown) return;
    hide();
    shown = span;
    tip.replaceChildren(...span.said.map((text, index) => {
      const line = document.createElement("p");
      line.className = KINDS[index];
      line.textContent = text;
      return line;
    }));
    tip.hidden = false;
    span.classList.add("shown");
    span.setAttribute("aria-describedby", "tip");
    stress(span, true);
    settle(span.querySelector(".bar").getBoundingClientRect());
  }

  function settle(bar) {
    const box = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const middle = (Math.max(bar.left, 0) + Math.min(bar.right, room)) / 2;
    const left = Math.max(8, Math.min(middle - box.width / 2, room - box.width - 8));
    const above = bar.top - box.height - 6;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(above < 0 ? bar.bottom + 6 : above) + scrollY}px`;
  }

  function hide() {
    clearTimeout(leaving);
    if (!shown) return;
    shown.classList.remove("shown");
    shown.removeAttribute("aria-describedby");
    stress(shown, false);
    shown = null;
    tip.hidden = true;
  }

  function stress(span, on) {
    const name = span.closest(".row").querySelector(".name").textContent;
    for (const row of span.closest(".plot").querySelectorAll(".half .row:not(.total)"))
      if (row.querySelector(".name").textContent === name) row.classList.toggle("same", on);
  }

  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      const focused = document.activeElement;
      if (focused && focused.matches(".span:focus-visible")) show(focused);
      else hide();
    }, 150);
  }

  function step(span, key) {
    const all = span.closest(".timeline").spans;
    const rows = [...new Set(all.map((each) => each.parentNode))];
    const at = all.indexOf(span);
    const row = rows[rows.indexOf(span.parentNode) + (key === "ArrowDown" ? 1 : -1)];
    if (key === "ArrowRight") return all[at + 1];
    if (key === "ArrowLeft") return all[at - 1];
    if (key === "Home") return all[0];
    if (key === "End") return all[all.length - 1];
    if (key !== "ArrowUp" && key !== "ArrowDown") return undefined;
    const left = span.getBoundingClientRect().left;
    const far = (each) => Math.abs(each.getBoundingClientRect().left - left);
    return row && [...row.querySelectorAll(".span")].reduce((best, each) => (far(each) < far(best) ? each : best));
  }

  for (const timeline of document.querySelectorAll(".timeline")) {
    timeline.spans = [...timeline.querySelectorAll(".span")];
    timeline.spans.forEach((span, index) => {
      const title = span.querySelector("title");
      span.said = title.textContent.split("\n");
      span.setAttribute("aria-label", span.said.join(", "));
      span.setAttribute("tabindex", index ? "-1" : "0");
      title.remove();
    });
    follow(timeline.querySelector(".plot"), Number(timeline.dataset.last), timeline.dataset.unit);
    timeline.addEventListener("pointerover", (event) => spanOf(event) && show(spanOf(event)));
    timeline.addEventListener("pointerout", (event) => spanOf(event) && leave());
    timeline.addEventListener("click", (event) => (spanOf(event) ? show(spanOf(event)) : hide()));
    timeline.addEventListener("focusout", leave);
    timeline.addEventListener("focusin", (event) => {
      const span = spanOf(event);
      if (!span) return;
      for (const each of timeline.spans) if (each.tabIndex === 0) each.setAttribute("tabindex", "-1");
      span.setAttribute("tabindex", "0");
      show(span);
    });
    timeline.addEventListener("keydown", (event) => {
      const span = spanOf(event);
      const next = span && step(span, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
  }

  function follow(plot, last, unit) {
    const cursor = document.createElement("div");
    const label = document.createElement("span");
    const axis = plot.querySelector(".axis svg");
    cursor.className = "cursor";
    cursor.hidden = true;
    cursor.setAttribute("aria-hidden", "true");
    cursor.append(label);
    plot.append(cursor);
    plot.addEventListener("pointerleave", () => { cursor.hidden = true; });
    plot.addEventListener("pointermove", (event) => {
      const box = axis.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      cursor.hidden = share < 0 || share > 1;
      cursor.style.left = `${event.clientX - plot.getBoundingClientRect().left}px`;
      label.textContent = `${(share * last).toFixed(last < 10 ? 2 : 1)} ${unit}`;
    });
  }

  tip.addEventListener("pointerenter", () => clearTimeout(leaving));
  tip.addEventListener("pointerleave", leave);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", (event) => { if (!spanOf(event) && !tip.contains(event.target)) hide(); });
})();
