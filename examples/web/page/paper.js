// The document as it is published: contents, tables, text, charts, with marks where findings stand.
import { make } from './dom.js';

const severities = ['error', 'warning', 'info'];

export function paper(view, selection) {
  const marked = marker(view, selection);
  const sections = view.tables.map((table, i) => ({ id: `table${i}`, title: table.title, body: tableOf(table, marked), findings: inTable(table) }));
  if (view.paragraphs.length > 0) {
    sections.push({ id: 'text', title: '文字', body: textOf(view, marked), findings: view.paragraphs.flat().flatMap((piece) => piece.findings ?? []) });
  }
  if (view.charts.length > 0) sections.push({ id: 'charts', title: '图表', body: view.charts.map(drawing), findings: [] });
  return [
    make('nav', { class: 'contents', 'aria-label': '目录' }, sections.map((section) => make('a', { href: `#${section.id}` }, section.title,
      section.findings.length > 0 && make('span', { class: `number ${worst(view, section.findings)}` }, new Set(section.findings).size)))),
    ...sections.map((section) => make('section', { id: section.id }, section.body)),
    make('button', { type: 'button', class: 'back', onclick: () => selection.back() }, '↑ 清单'),
  ];
}

const inTable = (table) => [table.findings ?? [], ...table.rows.flat().map((cell) => cell.findings ?? [])].flat();

const worst = (view, findings) => severities.find((severity) => findings.some((n) => view.findings[n].severity === severity));

/** Returns the function that makes an element, and a mark of it if findings stand there. */
function marker(view, selection) {
  return (name, attributes, text, findings) => {
    if (!findings?.length) return make(name, attributes, text);
    return make(name, {
      ...attributes, class: `${attributes.class ?? ''} mark ${worst(view, findings)}`, tabindex: 0, role: name === 'td' ? undefined : 'button',
      title: findings.map((n) => view.findings[n].message).join('\n'), 'data-findings': findings.join(' '),
      onclick: () => selection.fromMark(findings),
    }, text, make('sup', {}, findings.map((n) => n + 1).join(' ')));
  };
}

/** A chart, parsed as a document of its own, in which nothing runs. */
function drawing(chart) {
  const { documentElement } = new DOMParser().parseFromString(chart.svg, 'image/svg+xml');
  return make('figure', {}, make('figcaption', {}, chart.title), document.importNode(documentElement, true));
}

// A number of three to seven digits alone is a code.
const isNumber = (text) => /^[-−－(（]?[\d,，.\s]+[%％)）]?$/.test(text.trim()) && !/^\d{3,7}$/.test(text.trim());

function tableOf(table, marked) {
  const about = [table.page && `第 ${table.page} 页`, table.unit && `单位：${table.unit.replace(/^.*[:：]/, '')}`].filter(Boolean).join('，');
  return [
    make('h3', {}, marked('span', {}, table.title, table.findings), make('small', {}, about)),
    make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': table.title }, make('table', {}, table.rows.map((row) => make('tr', {},
      row.map((cell) => marked('td', {
        colspan: cell.columns, rowspan: cell.lines, class: [cell.isHead && 'head', isNumber(cell.text) && 'figure'].filter(Boolean).join(' ') || undefined,
      }, cell.text, cell.findings)))))),
  ];
}

function textOf(view, marked) {
  return [
    make('h3', {}, '文字', make('small', {}, '有下划线的数字已核对无误')),
    ...view.paragraphs.map((pieces) => make('p', {}, pieces.map((piece) => (piece.findings || piece.holds
      ? marked(piece.findings ? 'mark' : 'span', { class: piece.holds && 'holds' }, piece.text, piece.findings) : piece.text)))),
  ];
}
