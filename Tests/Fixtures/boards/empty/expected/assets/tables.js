for (const table of document.querySelectorAll(".data table, .ledger-entries table")) {
const { scrollWidth, clientWidth } = table.parentElement;
if (scrollWidth <= clientWidth) continue;
const heads = table.tHead.rows[0].cells;
const roles = { row: "rowheader", col: "columnheader" };
table.classList.add("by-row");
table.setAttribute("role", "table");
for (const row of table.rows) {
row.setAttribute("role", "row");
for (const cell of row.cells) {
cell.dataset.name = heads[cell.cellIndex].textContent;
cell.setAttribute("role", roles[cell.scope] || "cell");
}
}
}
