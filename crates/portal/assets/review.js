// Keys for those who look over many drafts. They act on the draft that has the focus, never while
// something is typed, and can be turned off. Without script everything is reached with the Tab key.
const help = document.querySelector("[data-keys]");
const on = document.querySelector("[data-keys-on]");
const drafts = [...document.querySelectorAll("[data-draft]")];
const kept = "chancery-keys";

help.hidden = false;
try { on.checked = localStorage.getItem(kept) !== "off"; } catch { /* Nothing is kept here. */ }
on.addEventListener("change", () => {
  try { localStorage.setItem(kept, on.checked ? "on" : "off"); } catch { /* Then for this page. */ }
});

const here = () => drafts.findIndex((draft) => draft.contains(document.activeElement));
const go = (at) => {
  const draft = drafts[Math.min(Math.max(at, 0), drafts.length - 1)];
  draft?.focus();
  draft?.scrollIntoView({ block: "start" });
  // Its words come into sight beside it.
  const place = draft?.querySelector(".ref")?.getAttribute("href");
  const text = document.querySelector(".reading .text");
  if (place && text && text.scrollHeight > text.clientHeight) {
    const words = document.querySelector(place);
    if (words) text.scrollTop += words.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  }
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !on.checked) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  const at = here();
  if (event.key === "j") go(at + 1);
  else if (event.key === "k") go(at < 0 ? 0 : at - 1);
  else if (event.key === "?") {
    help.open = true;
    help.querySelector("summary").focus();
  } else if ("aemr".includes(event.key) && at >= 0) {
    const button = drafts[at].querySelector(`[data-key~="${event.key}"]`);
    if (!button || event.repeat) return;
    if (event.key === "r") {
      button.parentElement.open = true;
      button.parentElement.querySelector("input[type=text]").focus();
    } else if (event.key === "m" && button.type === "submit") button.focus();
    else button.click();
  } else return;
  event.preventDefault();
});

// After a decision the next draft is in the address: it gets the focus.
const next = drafts.findIndex((draft) => `#${draft.id}` === location.hash);
if (next >= 0) go(next);
