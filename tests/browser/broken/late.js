// After the page was drawn, in case that is before the load event too.
const late = () => requestAnimationFrame(() => requestAnimationFrame(() => {
  const box = document.createElement("p");
  box.textContent = "Late";
  document.querySelector("h1").before(box);
}));
late();
addEventListener("load", late);
