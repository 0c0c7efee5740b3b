"use strict";
const form = document.getElementById("search");
const say = form.dataset;
const results = document.getElementById("search-results");
const message = document.getElementById("search-status");
const list = document.getElementById("search-list");
const pager = document.getElementById("search-pages");
const names = ["q", "column", "item", "year", "state"];
const pieces = say.pieces.split(" ").filter(Boolean);
const asked = {};
let loading = false;
let failed = false;
const records = [];
let page = 1;
const perPage = 20;
let timer = 0;
function fold(text) {
const plain = text.replace(/[０-９Ａ-Ｚａ-ｚ]/g,
sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
const small = plain.toLowerCase();
return small.length === plain.length ? small : plain;
}
function noticeboardIndex(year, rows) {
for (const [path, title, day, state, text] of rows) {
const [column, item] = path.split("/");
records.push({
path: path + ".html", column, item: column + "/" + item, year, title, day, state, text,
foldedTitle: fold(title), folded: fold(text)
});
}
}
function value(name) { return form.elements[name].value.trim(); }
function queryWords() {
return fold(value("q")).split(/\s+/).filter(Boolean).map(word => {
if (!/^[\d,.]+$/.test(word)) return [word];
const bare = word.replace(/,/g, "");
const parts = bare.split(".");
parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
return [bare, parts.join(".")];
});
}
function firstHit(text, word) {
const hits = word.map(spelling => text.indexOf(spelling)).filter(at => at >= 0);
return hits.length ? Math.min(...hits) : -1;
}
function search(words) {
const column = value("column"), item = value("item");
const year = value("year"), state = value("state");
const found = [];
records.forEach(record => {
if (column && record.column !== column || item && record.item !== item) return;
if (year && record.year !== year || state && record.state.indexOf(state) < 0) return;
let inTitle = 0;
for (const word of words) {
if (firstHit(record.foldedTitle, word) >= 0) inTitle += 1;
else if (firstHit(record.folded, word) < 0) return;
}
found.push({ record, rank: inTitle && inTitle === words.length ? 0 : 1 });
});
return found.sort((a, b) => {
if (a.rank !== b.rank) return a.rank - b.rank;
if (a.record.day !== b.record.day) return a.record.day < b.record.day ? 1 : -1;
return a.record.path < b.record.path ? -1 : 1;
});
}
function add(parent, name, text, style) {
const element = document.createElement(name);
if (text) element.textContent = text;
if (style) element.className = style;
return parent.appendChild(element);
}
function addMarked(parent, text, words) {
const folded = fold(text);
let at = 0;
while (at < text.length) {
let start = -1, end = -1;
for (const spelling of [].concat(...words)) {
const hit = folded.indexOf(spelling, at);
if (hit < 0 || start >= 0 && hit > start) continue;
end = Math.max(hit === start ? end : 0, hit + spelling.length);
start = hit;
}
if (start < 0) break;
parent.appendChild(document.createTextNode(text.slice(at, start)));
add(parent, "mark", text.slice(start, end));
at = end;
}
parent.appendChild(document.createTextNode(text.slice(at)));
}
function snippet(record, words) {
const at = Math.max(0, ...words.map(word => firstHit(record.folded, word)));
const start = at > 40 ? at - 30 : 0;
const end = Math.min(record.text.length, start + 120);
return (start ? "…" : "") + record.text.slice(start, end).replace(/\s+/g, " ").trim()
+ (end < record.text.length ? "…" : "");
}
function choice(name, key) {
const option = form.querySelector("#" + name + " option[value='" + key + "']");
return option ? option.textContent : "";
}
function show(record, words) {
const entry = add(list, "li");
const link = add(add(entry, "p", "", "result-title"), "a");
link.href = record.path;
addMarked(link, record.title, words);
const facts = add(entry, "p", "", "result-facts muted");
facts.lang = document.documentElement.lang;
add(facts, "span", choice("item", record.item));
record.state.replace("p", "").split("").forEach(letter => {
add(facts, "span", choice("state", letter), "tag" + (letter === "w" ? " is-withdrawn" : ""));
});
if (record.day) add(facts, "time", record.day).dateTime = record.day;
if (record.state !== "w") addMarked(add(entry, "p"), snippet(record, words), words);
}
function address(number) {
const query = new URLSearchParams();
names.filter(value).forEach(name => query.set(name, value(name)));
if (number > 1) query.set("page", number);
return "?" + query;
}
function showPages(last) {
pager.textContent = "";
pager.hidden = last < 2;
if (page > 1) addPage(say.previous, page - 1);
add(pager, "span", say.page.replace("{n}", page).replace("{m}", last));
if (page < last) addPage(say.next, page + 1);
}
function addPage(name, number) {
const link = add(pager, "a", name);
link.href = address(number);
link.addEventListener("click", event => {
if (event.ctrlKey || event.metaKey || event.shiftKey) return;
event.preventDefault();
page = number;
remember(true);
update();
message.focus();
});
}
function remember(isNew) {
try {
history[isNew ? "pushState" : "replaceState"](null, "", address(page));
} catch (error) {
}
}
function update() {
const words = queryWords();
const isAsked = names.some(value);
results.hidden = false;
const focused = document.activeElement.href;
list.textContent = "";
if (!isAsked) {
message.textContent = say.hint;
pager.hidden = true;
return;
}
load();
const found = search(words);
const last = Math.max(1, Math.ceil(found.length / perPage));
const shown = Math.min(page, last);
if (!loading) page = shown;
found.slice((shown - 1) * perPage, shown * perPage).forEach(hit => show(hit.record, words));
for (const link of list.querySelectorAll("a")) if (link.href === focused) link.focus();
list.start = (shown - 1) * perPage + 1;
showPages(last);
const count = found.length === 1 ? say.foundOne : say.found.replace("{n}", found.length);
message.textContent = (found.length ? count : loading ? "" : say.none)
+ (loading ? " " + say.loading : "") + (failed ? " " + say.failed : "");
}
function load() {
const year = value("year");
const next = pieces.find(piece => !asked[piece] && piece.startsWith(year));
if (loading || !next) return;
asked[next] = loading = true;
const script = document.createElement("script");
script.src = "search/" + next + ".js";
script.onload = script.onerror = event => {
if (event.type === "error") failed = true;
loading = false;
update();
};
document.head.appendChild(script);
}
function restore() {
const query = new URLSearchParams(location.search);
names.forEach(name => { form.elements[name].value = query.get(name) || ""; });
page = Math.max(1, parseInt(query.get("page"), 10) || 1);
update();
}
function changed(isNew) {
clearTimeout(timer);
page = 1;
remember(isNew);
update();
}
form.hidden = false;
form.addEventListener("submit", event => {
event.preventDefault();
changed(true);
});
form.addEventListener("change", event => {
if (event.target.id !== "q") changed(true);
});
const typed = event => {
clearTimeout(timer);
if (!event.isComposing) timer = setTimeout(changed, 150);
};
form.elements.q.addEventListener("input", typed);
form.elements.q.addEventListener("compositionend", typed);
window.addEventListener("popstate", restore);
restore();
