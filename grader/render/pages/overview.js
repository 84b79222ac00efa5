"use strict";
// The gradebook shows only the students whose name has in it what was typed.
(() => {
  const filter = document.querySelector(".filter");
  const input = filter.querySelector("input");
  const status = filter.querySelector("[role=status]");
  const rows = [...document.querySelectorAll(".marks tbody tr")].map((row) => [row, row.cells[0].textContent.toLowerCase()]);
  filter.hidden = false;
  input.addEventListener("input", () => {
    const asked = input.value.trim().toLowerCase();
    let shown = 0;
    for (const [row, name] of rows) {
      row.hidden = !name.includes(asked);
      shown += row.hidden ? 0 : 1;
    }
    status.textContent = asked ? status.dataset.shown.replace("#", shown) : "";
  });
})();
