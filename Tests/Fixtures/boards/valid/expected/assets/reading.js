(() => {
const bar = document.querySelector(".reading");
if (!bar) return;
const key = "noticeboard-reading";
const stored = () => {
try {
return JSON.parse(localStorage.getItem(key)) || {};
} catch {
return {};
}
};
for (const id of Object.values(stored())) {
const input = document.getElementById(id);
if (input && bar.contains(input)) input.checked = true;
}
bar.addEventListener("change", ({ target }) => {
try {
localStorage.setItem(key, JSON.stringify({ ...stored(), [target.name]: target.id }));
} catch {
}
});
const button = document.createElement("button");
button.type = "button";
button.textContent = bar.dataset.print;
button.addEventListener("click", () => window.print());
bar.append(button);
})();
