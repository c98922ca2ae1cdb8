// The worker runs the programs, so that the page never stands still. It is told {name, data, isLarge}, without data where the file cannot
// be read or is too large to be, and says {progress, doing}, {ready},
// {view} or {error}. It is started with base, the address that it lies at.
'use strict';
importScripts(`${base}wasm_exec.js`, `${base}pdfium.js`);

/** Says how far something has come: from 0 to 1, or null where that is not known. */
const say = (doing, progress) => postMessage({ doing, progress });

/** Loads compressed WebAssembly, with its progress. */
async function load(name, title) {
  const response = await fetch(`${base}${name}.wasm.gz`).catch(() => null);
  if (!response?.ok) throw new Error(`${title}未能加载，请检查网页是否完整，然后重试。`);
  const total = Number(response.headers.get('Content-Length'));
  let loaded = 0;
  const counted = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.length;
      say(`正在加载${title}…`, total ? loaded / total : null);
      controller.enqueue(chunk);
    },
  });
  const unpacked = response.body.pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compileStreaming(new Response(unpacked, { headers: { 'Content-Type': 'application/wasm' } }))
    .catch((error) => {
      throw new Error(error instanceof WebAssembly.CompileError
        ? `此浏览器不能运行${title}，请换用新版的 Chrome、Edge 或 Firefox。` : `${title}未能完整加载，请重试。`);
    });
}

/** Keeps what a promise comes to by its name. One that failed is forgotten: the next file tries again. */
const kept = {};
function keep(name, make) {
  kept[name] ??= make().catch((error) => {
    delete kept[name];
    throw error;
  });
  return kept[name];
}

/** Returns the function of a program that audits a file. */
const program = (name, title) => keep(name, async () => {
  const go = new Go();
  const instance = await WebAssembly.instantiate(await load(name, title), go.importObject);
  return new Promise((resolve, reject) => {
    self.ready = resolve; // which the program calls with its function
    const ended = () => reject(new Error(`${title}意外结束。`));
    go.run(instance).then(ended, ended);
  });
});

// What the program calls for each page that was read.
self.pageRead = (page, of) => say(`正在读取第 ${page} 页，共 ${of} 页…`, page / of);

const kinds = [ // of files: what they begin with, and the program that reads them
  { sign: /%PDF-/, name: 'core', title: '审核程序', isPDF: true },
  { sign: /^PK/, name: 'workbook', title: '工作簿程序' }, // a zip archive
  { sign: /^\xd0\xcf\x11\xe0/, name: 'workbook', title: '工作簿程序' }, // an old or encrypted one, which it refuses by name
  { sign: /^(\xef\xbb\xbf)?\s*\{/, name: 'core', title: '审核程序' },
];

/** Returns what kind of file it is, by what it begins with and not by its name. */
function kindOf(data) {
  const start = String.fromCharCode(...data.subarray(0, 1024));
  if (start.trim() === '') throw new Error('文件是空的。');
  const kind = kinds.find(({ sign }) => sign.test(start));
  if (!kind) throw new Error('不认识这种文件：能读 PDF、Excel（.xlsx）和 JSON。');
  return kind;
}

async function audit(data, isLarge) {
  if (isLarge) throw new Error('文件超过 64 MB，不读取。');
  if (!data) throw new Error('不能读取：是文件夹，或者已被移走。');
  const { name, title, isPDF } = kindOf(data);
  if (isPDF) {
    const module = await keep('pdfium', () => load('pdfium', ' PDF 程序'));
    self.newPDFium = (font) => startPDFium(module, font); // which the program calls
  }
  const run = await program(name, title);
  say('正在审核…', null);
  let answer;
  try {
    answer = run(data);
  } catch {
    delete kept[name]; // it has ended; the next file starts it again
    throw new Error('程序读取此文件时中断，可能是内存不足。');
  }
  const view = JSON.parse(answer);
  if (view.error) throw new Error(view.error);
  return view;
}

let last = program('core', '审核程序').then(() => postMessage({ ready: true }), (error) => postMessage({ error: error.message }));

self.onmessage = ({ data: { name, data, isLarge } }) => {
  last = last.then(() => audit(data && new Uint8Array(data), isLarge)).then(
    (view) => postMessage({ name, view }),
    (error) => postMessage({ name, error: error.message }),
  );
};
