// The report's style sheet, as text: see report-window.mjs.
export const reportStyle = `
:root { color-scheme: light; }
body { margin: 0; color: #16202a; background: #fff; font: 15px/1.5 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1 { margin: 0 0 0.5rem; font-size: 2rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2.2rem 0 0.8rem; font-size: 1.35rem; border-bottom: 2px solid #0b6a8f; }
h3 { margin: 1.4rem 0 0.3rem; font-size: 1.05rem; break-after: avoid; }
h2 { break-after: avoid; }
.product, .day { color: #525e6b; }
.product { margin: 0 0 0.6rem; }
.headline { font-size: 1.3rem; line-height: 1.45; }
.own { white-space: pre-line; padding-inline-start: 1rem; border-inline-start: 3px solid #dde3e9; overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0.8rem; margin: 1.4rem 0 0; }
.figures div { padding: 0.7rem 0.9rem; border: 1px solid #dde3e9; border-radius: 10px; break-inside: avoid; }
.figures dt { color: #525e6b; font-size: 0.9rem; }
.figures dd { margin: 0; font-size: 1.6rem; font-weight: 700; }
.figures p { margin: 0.2rem 0 0; font-size: 0.78rem; color: #525e6b; }
figure { margin: 0 0 1.6rem; break-inside: avoid; }
figcaption { margin-bottom: 0.4rem; font-weight: 700; }
figure svg { display: block; width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.85rem; }
th, td { padding: 0.3rem 0.5rem; text-align: start; vertical-align: top; border-bottom: 1px solid #dde3e9; overflow-wrap: anywhere; }
tbody th { font-weight: 400; }
table.fixed { table-layout: fixed; }
.assumptions th:nth-child(1) { width: 32%; }
.assumptions th:nth-child(2) { width: 18%; }
.assumptions th:nth-child(4), .evidence th:nth-child(3) { width: 20%; }
.evidence th:nth-child(2) { width: 27%; }
thead { display: table-header-group; color: #525e6b; }
tr { break-inside: avoid; }
td p { margin: 0.2rem 0 0; color: #525e6b; }
td.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
.changed th, .changed td:nth-child(2) { font-weight: 700; }
.changed small { font-weight: 400; color: #a34a00; }
.link { display: flex; gap: 1.5rem; align-items: flex-start; break-inside: avoid; }
.link p { flex: 1; margin: 0; overflow-wrap: anywhere; font-size: 0.8rem; }
.link svg { width: 9rem; flex: none; }
button { position: fixed; inset-block-start: 1rem; inset-inline-end: 1rem; padding: 0.6rem 1.4rem; border: 0; border-radius: 8px;
  font: inherit; color: #fff; background: #0b6a8f; cursor: pointer; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  button { display: none; }
  main { max-width: none; padding: 0; }
  body { font-size: 10.5pt; }
  .figures { grid-template-columns: repeat(4, 1fr); }
  .figures dd { font-size: 1.25rem; }
  figure svg { max-height: 66mm; }
}
`;
