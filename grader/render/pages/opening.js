"use strict";
// A link to something that is folded away opens it.
(() => {
  const open = () => {
    const asked = location.hash && document.getElementById(location.hash.slice(1));
    const part = asked && asked.closest("details");
    if (!part) return;
    part.open = true;
    asked.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
})();
