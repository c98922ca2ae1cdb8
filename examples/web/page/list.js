// The list of findings, by severity and cause, and what was not looked at.
import { make } from './dom.js';

const counts = [['error', '错误'], ['warning', '警告'], ['info', '提示']];

export function list(view, selection) {
  return [
    make('h2', {}, view.title),
    make('p', { class: 'summary' }, `${view.tables.length} 张表；文字 ${view.read} 处表述，核对了 ${view.verified} 处。`),
    make('div', { class: 'counts', role: 'group', 'aria-label': '显示哪些' }, counts.map(([severity, name]) => count(view, severity, name))),
    view.findings.length === 0 ? make('p', { class: 'none' }, '未发现问题。')
      : make('p', { class: 'hint keys' }, '↑ ↓ 选择，回车到原文，Esc 回清单'),
    ...view.groups.map((group) => section(view, group, selection)),
    notes('读取说明', view.notes),
    notes('未核对', view.unjudged),
    make('button', { type: 'button', class: 'print', onclick: () => print() }, '打印'),
  ].filter(Boolean); // notes may be none
}

/** A button that shows and hides the findings of a severity. */
function count(view, severity, name) {
  const n = view.findings.filter((finding) => finding.severity === severity).length;
  return make('button', {
    type: 'button', class: severity, 'aria-pressed': 'true', disabled: n === 0,
    onclick: ({ currentTarget }) => {
      const isShown = currentTarget.getAttribute('aria-pressed') === 'true';
      currentTarget.setAttribute('aria-pressed', String(!isShown));
      for (const group of document.querySelectorAll(`#list section.${severity}`)) group.hidden = isShown;
    },
  }, `${name} ${n}`);
}

function section(view, group, selection) {
  return make('section', { class: group.severity },
    make('h3', {}, make('b', {}, group.name), ` ${group.cause}`, make('span', { class: 'number' }, group.findings.length)),
    make('ol', {}, group.findings.map((n) => make('li', {}, entry(view.findings[n], n, selection)))));
}

function entry(finding, n, selection) {
  return make('button', { type: 'button', 'data-finding': n, onclick: () => selection.fromList(n) },
    make('span', { class: 'badge' }, n + 1),
    make('span', { class: 'place' }, `${finding.place} · ${finding.rule}`),
    make('span', { class: 'message' }, finding.message),
    finding.sums && make('span', { class: 'sums' }, finding.sums.join('\n')));
}

function notes(title, lines) {
  return lines.length > 0 && make('details', { class: 'notes' },
    make('summary', {}, `${title}（${lines.length}）`), make('ul', {}, lines.map((line) => make('li', {}, line))));
}
