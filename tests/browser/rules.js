// What is not accessible on this page, each as "rule: where". The essential rules of WCAG 2.1 AA, no more.
(() => {
  const found = [];
  const blame = (rule, element) => found.push(`${rule}: ${element.outerHTML.slice(0, 160)}`);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = (element) => (element ? element.textContent.trim() : "");
  const shown = (element) => element.checkVisibility() && !element.closest(".hidden");

  const root = document.documentElement;
  if (!root.lang) blame("lang", root);
  if (!document.title.trim()) found.push("title: the document has none");

  const headings = all("h1, h2, h3, h4, h5, h6").map((each) => Number(each.tagName[1]));
  if (headings.filter((level) => level === 1).length !== 1) found.push("heading: not one h1");
  headings.forEach((level, at) => { if (at && level > headings[at - 1] + 1) found.push(`heading: h${level} after h${headings[at - 1]}`); });

  for (const landmark of ["main", "body > header", "body > footer"])
    if (all(landmark).length !== 1) found.push(`landmark: not one ${landmark}`);

  const ids = new Set();
  for (const element of all("[id]")) {
    if (ids.has(element.id)) blame("id", element);
    ids.add(element.id);
  }
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls"])
    for (const element of all(`[${attribute}]`))
      if (!element.getAttribute(attribute).split(" ").every((id) => ids.has(id))) blame("reference", element);

  const named = (element) => {
    const by = element.getAttribute("aria-labelledby");
    return element.getAttribute("aria-label") || (by && text(document.getElementById(by))) || text(element.querySelector("title"));
  };
  for (const element of all("a[href], button, summary, [tabindex], [role=img], [role=group], [role=region], img, input")) {
    const byContent = !element.hasAttribute("role") && text(element);
    if (!named(element) && !byContent && !element.closest("[aria-hidden=true]")) blame("name", element);
  }
  for (const element of all("[tabindex]")) if (element.tabIndex > 0) blame("tabindex", element);
  for (const element of all("svg")) {
    const isHidden = element.closest("[aria-hidden=true]");
    if (isHidden && element.querySelector("[tabindex]")) blame("hidden", element);
  }
  for (const element of all("th")) if (!["col", "row"].includes(element.getAttribute("scope"))) blame("scope", element);
  for (const element of all("pre, div")) {
    const style = getComputedStyle(element);
    const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
    const overflows = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    if (scrolls && overflows && element.tabIndex < 0) blame("scroll", element);
  }

  const parts = (color) => color.match(/[\d.]+/g).map(Number);
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((each) => each / 255).map((each) => (each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(parts(one)), light(parts(other))].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      if ((parts(color)[3] ?? 1) > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  for (const element of all("body *:not(script, style, title, defs *)")) {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!says || !shown(element)) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const isDrawn = element instanceof SVGElement;
    const circle = element.matches(".sign") && getComputedStyle(element.previousElementSibling).fill;
    const ratio = contrast(isDrawn ? style.fill : style.color, circle || ground(element));
    if (ratio < (isLarge ? 3 : 4.5)) blame(`contrast: ${ratio.toFixed(2)}`, element);
  }
  for (const element of all(".half .bar, .goal, .end")) {
    const ratio = contrast(getComputedStyle(element).stroke, ground(element));
    if (ratio < 3) blame(`contrast: ${ratio.toFixed(2)}`, element);
  }
  return found;
})()
