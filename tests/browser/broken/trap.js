document.querySelector("button").addEventListener("keydown", (event) => {
  if (event.key === "Tab") event.preventDefault();
});
