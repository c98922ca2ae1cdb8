// The worker runs the programs, so that the page never stands still. It is told {name, data} and says {progress, doing}, {ready},
// {view} or {error}. It is started with base, the address that it lies at.
'use strict';
importScripts(`${base}wasm_exec.js`);

const running = {}; // the audit function of each program, as a promise

/** Says how far something has come: from 0 to 1, or null where that is not known. */
const say = (doing, progress) => postMessage({ doing, progress });

/** Loads a compressed program, with its progress, and returns its audit function. */
function program(name, title) {
  running[name] ??= load(name, title).catch((error) => {
    delete running[name]; // the next file tries again
    throw error;
  });
  return running[name];
}

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
  const go = new Go();
  const { instance } = await WebAssembly.instantiateStreaming(
    new Response(unpacked, { headers: { 'Content-Type': 'application/wasm' } }), go.importObject);
  return new Promise((resolve, reject) => {
    self.ready = resolve; // which the program calls with its function
    go.run(instance).then(() => reject(new Error(`${title}意外结束。`)));
  });
}

const blank = (byte) => byte <= 0x20 || [0xef, 0xbb, 0xbf].includes(byte); // or a byte order mark

/** Returns which program reads a file, by what it begins with and not by its name. */
function reader(data) {
  const first = data.find((byte) => !blank(byte));
  if (first === undefined) throw new Error('文件是空的。');
  if (first === 0x7b) return ['core', '审核程序']; // {
  throw new Error('不认识这种文件：能读 JSON。');
}

async function audit(data) {
  const [name, title] = reader(data);
  const run = await program(name, title);
  say('正在审核…', null);
  let answer;
  try {
    answer = run(data);
  } catch {
    delete running[name]; // it has ended; the next file starts it again
    throw new Error('程序读取此文件时中断，可能是内存不足。');
  }
  const view = JSON.parse(answer);
  if (view.error) throw new Error(view.error);
  return view;
}

let last = program('core', '审核程序').then(() => postMessage({ ready: true }), (error) => postMessage({ error: error.message }));

self.onmessage = ({ data: { name, data } }) => {
  last = last.then(() => audit(new Uint8Array(data))).then(
    (view) => postMessage({ name, view }),
    (error) => postMessage({ name, error: error.message }),
  );
};
