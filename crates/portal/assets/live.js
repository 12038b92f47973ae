// A live part is replaced when the server sends it anew. Its summary, one line, is read out; the rest
// is not. Without script the page loads itself again.
for (const part of document.querySelectorAll("[data-live]")) {
  const said = document.querySelector("[data-live-said]");
  const told = () => part.querySelector("[data-summary]")?.textContent.trim() ?? "";
  const source = new EventSource(part.dataset.live);
  source.addEventListener("message", (event) => {
    const before = told();
    // A link in focus is looked for again: whoever reads there with the keyboard stays there.
    const focused = part.contains(document.activeElement) && document.activeElement.getAttribute("href");
    part.innerHTML = event.data;
    if (focused) part.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
    // What can be done while a vote is open goes when it closes.
    if (part.querySelector("[data-closed]"))
      for (const one of document.querySelectorAll("[data-while-open]")) one.hidden = true;
    if (said && told() !== before) said.textContent = told();
  });
}
