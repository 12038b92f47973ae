// The slider shows the day it stands at and goes there when let go. Without script its button does.
for (const slider of document.querySelectorAll(".slider input[type=range]")) {
  const days = slider.dataset.days.split("|");
  const shown = slider.form.querySelector("output bdi");
  slider.addEventListener("input", () => { shown.textContent = days[slider.value]; });
  slider.addEventListener("change", () => slider.form.submit());
}
