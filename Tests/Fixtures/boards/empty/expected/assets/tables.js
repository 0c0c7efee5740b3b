(() => {
const name = (table) => {
const heads = table.tHead.rows[0].cells;
table.classList.add("by-row");
table.setAttribute("role", "table");
for (const row of table.rows) {
row.setAttribute("role", "row");
for (const cell of row.cells) {
const text = heads[cell.cellIndex].textContent;
cell.dataset.name = text.charAt(0).toUpperCase() + text.slice(1);
cell.setAttribute("role", cell.scope ? cell.scope + "header" : "cell");
}
}
};
const look = () => {
for (const table of document.querySelectorAll(".data table:not(.by-row)")) {
const { scrollWidth, clientWidth } = table.parentElement;
if (scrollWidth > clientWidth) name(table);
}
};
look();
addEventListener("resize", look);
})();
