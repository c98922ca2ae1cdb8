// PDFium as WebAssembly wants some of an operating system (WASI). It is given one file, a font, to look at and the time; all else is not
// there.
'use strict';

const errno = { none: 0, badFile: 8, missing: 44, noSuchCall: 52 };
const directory = 3;
const regular = 4; // kinds of files
const root = 3; // the first number that is no standard stream
const fontPath = 'usr/share/fonts/standin.ttf';

/** Starts a PDFium of a compiled module with a font, and returns what it exports. */
function startPDFium(module, font) {
  let exports;
  const memory = () => new DataView(exports.memory.buffer);
  const bytes = (at, length) => new Uint8Array(exports.memory.buffer, at, length);
  const text = (at, length) => new TextDecoder().decode(bytes(at, length));
  const opened = new Map([[root, { path: '', kind: directory }]]);

  /** Returns the file or folder of a path, undefined if there is none. */
  function find(path) {
    const name = path.replace(/^[./]+|\/+$/g, '');
    if (name === fontPath) return { path: name, kind: regular, at: 0 };
    if (name === '' || fontPath.startsWith(`${name}/`)) return { path: name, kind: directory };
    return undefined;
  }
  const child = (folder) => fontPath.slice(folder.path && folder.path.length + 1).split('/')[0];

  function describe(file, at) {
    bytes(at, 64).fill(0);
    memory().setUint8(at + 16, file.kind);
    memory().setBigUint64(at + 24, 1n, true); // links
    memory().setBigUint64(at + 32, BigInt(file.kind === regular ? font.length : 0), true);
    return errno.none;
  }

  /** Makes a call of one that is about an open file. */
  const ofFile = (call) => (fd, ...args) => (opened.has(fd) ? call(opened.get(fd), ...args) : errno.badFile);

  /** Adds up the lengths of buffers, and hands each to a function. */
  function buffers(list, count, use) {
    let total = 0;
    for (let i = 0; i < count; i++) {
      total += use(memory().getUint32(list + 8 * i, true), memory().getUint32(list + 8 * i + 4, true));
    }
    return total;
  }

  const system = {
    fd_prestat_get: (fd, at) => {
      if (fd !== root) return errno.badFile;
      memory().setUint32(at, 0, true); // a folder
      memory().setUint32(at + 4, 1, true);
      return errno.none;
    },
    fd_prestat_dir_name: (fd, at) => {
      memory().setUint8(at, '/'.charCodeAt());
      return errno.none;
    },
    fd_fdstat_get: ofFile((file, at) => {
      bytes(at, 24).fill(0);
      memory().setUint8(at, file.kind);
      bytes(at + 8, 16).fill(0xff); // it may do what there is
      return errno.none;
    }),
    fd_filestat_get: ofFile(describe),
    path_filestat_get: ofFile((folder, flags, at, length, out) => {
      const file = find(`${folder.path}/${text(at, length)}`);
      return file ? describe(file, out) : errno.missing;
    }),
    path_open: (fd, flags, at, length, open, rights, inherited, modes, out) => {
      const file = opened.has(fd) && find(`${opened.get(fd).path}/${text(at, length)}`);
      if (!file) return errno.missing;
      const number = Math.max(...opened.keys()) + 1;
      opened.set(number, file);
      memory().setUint32(out, number, true);
      return errno.none;
    },
    fd_close: (fd) => (opened.delete(fd) ? errno.none : errno.badFile),
    fd_readdir: ofFile((folder, at, length, cookie, used) => {
      const name = new TextEncoder().encode(child(folder));
      const entry = new Uint8Array(cookie === 0n ? 24 + name.length : 0); // the only one
      if (entry.length > 0) {
        const fields = new DataView(entry.buffer);
        fields.setBigUint64(0, 1n, true); // the next cookie
        fields.setUint32(16, name.length, true);
        fields.setUint8(20, find(`${folder.path}/${child(folder)}`).kind);
        entry.set(name, 24);
      }
      const part = entry.subarray(0, length);
      bytes(at, part.length).set(part);
      memory().setUint32(used, part.length, true);
      return errno.none;
    }),
    fd_read: ofFile((file, list, count, read) => {
      const total = buffers(list, count, (at, length) => {
        const part = font.subarray(file.at, file.at + length);
        bytes(at, part.length).set(part);
        file.at += part.length;
        return part.length;
      });
      memory().setUint32(read, total, true);
      return errno.none;
    }),
    fd_seek: ofFile((file, offset, whence, out) => {
      file.at = [0, file.at, font.length][whence] + Number(offset);
      memory().setBigUint64(out, BigInt(file.at), true);
      return errno.none;
    }),
    fd_write: (fd, list, count, written) => { // it talks about what it repairs
      memory().setUint32(written, buffers(list, count, (at, length) => length), true);
      return errno.none;
    },
    environ_sizes_get: (count, size) => {
      memory().setUint32(count, 0, true);
      memory().setUint32(size, 0, true);
      return errno.none;
    },
    environ_get: () => errno.none,
    clock_time_get: (clock, precision, out) => {
      memory().setBigUint64(out, BigInt(Date.now()) * 1000000n, true);
      return errno.none;
    },
    proc_exit: (code) => { throw new Error(`PDFium ended with ${code}`); },
  };
  const others = (known, answer) => new Proxy(known, { get: (target, name) => target[name] ?? (() => answer) });
  exports = new WebAssembly.Instance(module, {
    wasi_snapshot_preview1: others(system, errno.noSuchCall),
    env: others({}, 0), // callbacks that nobody has set
  }).exports;
  exports._initialize();
  exports.FPDF_InitLibrary();
  return exports;
}
