// The page: files come in, the worker reads them, and their views are shown.
import { byId, make } from './dom.js';
import { list } from './list.js';
import { paper } from './paper.js';
import { Selection } from './selection.js';

const largest = 64 * 1024 * 1024;
// A worker that is started from a blob is held to the policy of the page: it, too, can load nothing but what lies beside it.
const base = new URL('.', document.baseURI).href;
const start = `self.base = ${JSON.stringify(base)}; importScripts(self.base + 'worker.js')`;
const worker = new Worker(URL.createObjectURL(new Blob([start])));
const opened = []; // {name, view}
let waiting = 1; // for the program, then for files

worker.onmessage = ({ data }) => {
  if (data.doing) {
    progress(data.doing, data.progress);
    return;
  }
  waiting--;
  document.body.dataset.waiting = waiting; // nothing is going on at 0
  if (waiting === 0) progress('');
  if (data.error) complain(data.name, data.error);
  if (data.view) {
    opened.push(data);
    show(data);
  }
};
worker.onerror = () => complain('', '程序未能启动，请换用新版的 Chrome、Edge 或 Firefox。');

function progress(doing, part) {
  byId('doing').textContent = doing;
  const bar = byId('progress');
  bar.hidden = !doing;
  if (typeof part === 'number') bar.value = part;
  else bar.removeAttribute('value'); // it goes on, nobody knows how far
}

function complain(name, line) {
  const error = byId('error');
  error.append(make('span', {}, name ? `${name}：${line}` : line));
  error.hidden = false;
}

function forget() {
  byId('error').hidden = true;
  byId('error').replaceChildren();
}

/** Hands files to the worker, in their order, which says what is wrong with them in that order, too. */
async function open(files) {
  forget();
  for (const file of files) {
    waiting++;
    document.body.dataset.waiting = waiting;
    const isLarge = file.size > largest;
    const data = isLarge ? null : await file.arrayBuffer().catch(() => null); // a folder, or one that is gone
    worker.postMessage({ name: file.name, data, isLarge }, data ? [data] : []);
  }
}

function show(file) {
  const { view } = file;
  document.title = `${view.title}审核结果`;
  const selection = new Selection();
  byId('list').replaceChildren(...list(view, selection));
  byId('paper').replaceChildren(...paper(view, selection));
  selection.in(byId('list'), byId('paper'));
  byId('result').hidden = false;
  scrollTo(0, 0); // the file before may have been read further down
  byId('files').hidden = opened.length < 2;
  byId('files').replaceChildren(...opened.map((other) => make('button', {
    type: 'button', 'aria-current': other === file && 'page', onclick: () => show(other),
  }, other.name)));
}

byId('file').addEventListener('change', ({ target }) => {
  open([...target.files]);
  target.value = ''; // the same file may be chosen again
});
byId('example').addEventListener('click', async () => {
  const response = await fetch('example.json').catch(() => null);
  if (response?.ok) open([new File([await response.blob()], '示例：泉州市鲤城区工业和信息化局 2021')]);
  else {
    forget();
    complain('', '示例未能加载，请检查网络，然后重试。');
  }
});
for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    byId('drop').classList.toggle('over', kind === 'dragover');
    if (kind === 'drop') open([...event.dataTransfer.files]);
  });
}
