import { api, Refused, Unreachable, unwrap } from './client';
import type { Upload } from './contract';

/// Small pieces: on a slow line the bar moves every second or two, and a broken line costs one of them.
const pieceBytes = 256 * 1024;
const keptKey = 'bontot.uploads';

export interface Progress {
  sent: number;
  /// The line is broken, or nobody is signed in: the upload waits and goes on by itself.
  waiting: boolean;
}

/// The same file chosen again goes on where it stopped, also after the page was closed.
function keptName(unit: string, file: File): string {
  return [unit, file.name, file.size, file.lastModified].join('|');
}

function kept(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(keptKey) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function keep(name: string, upload: string | undefined): void {
  const rest = Object.entries(kept()).filter(([other]) => other !== name);
  localStorage.setItem(keptKey, JSON.stringify(Object.fromEntries(upload ? [...rest.slice(-19), [name, upload]] : rest)));
}

/// Waits until the line may be back: the browser says so, or some seconds have passed.
function pause(times: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      signal.removeEventListener('abort', broken);
    };
    const go = () => {
      stop();
      resolve();
    };
    const broken = () => {
      stop();
      reject(new DOMException('stopped', 'AbortError'));
    };
    const timer = setTimeout(go, Math.min(30_000, 1_000 * 2 ** times));
    window.addEventListener('online', go);
    signal.addEventListener('abort', broken);
  });
}

function passes(fault: unknown): boolean {
  if (fault instanceof Unreachable) return true;
  return fault instanceof Refused && [401, 429, 502, 503, 504].includes(fault.problem.status);
}

async function begun(unit: string, file: File, name: string, signal: AbortSignal): Promise<Upload> {
  const earlier = kept()[name];
  if (earlier) {
    try {
      return await unwrap(api.GET('/uploads/{upload}', { params: { path: { upload: earlier } }, signal }));
    } catch (fault) {
      if (passes(fault)) throw fault;
      keep(name, undefined);
    }
  }
  const upload = await begin(unit, file, signal);
  keep(name, upload.id);
  return upload;
}

function begin(unit: string, file: File, signal?: AbortSignal): Promise<Upload> {
  const body = { file_name: file.name, bytes: file.size };
  return unwrap(api.POST('/units/{unit}/uploads', { params: { path: { unit } }, body, signal }));
}

async function sendPiece(upload: Upload, file: File, signal?: AbortSignal): Promise<Upload> {
  const end = Math.min(file.size, upload.received + Math.min(pieceBytes, upload.largest_piece));
  const range = `bytes ${upload.received}-${end - 1}/${file.size}`;
  return unwrap(
    api.PUT('/uploads/{upload}', {
      params: { path: { upload: upload.id }, header: { 'Content-Range': range } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file.slice(upload.received, end),
      bodySerializer: (piece) => piece as Blob,
      signal,
    }),
  );
}

/// Sends a file in pieces and survives a broken line: it asks how much has arrived and goes on from there.
export async function sendFile(
  unit: string,
  file: File,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Upload> {
  const name = keptName(unit, file);
  let upload: Upload | undefined;
  let unsure = false;
  let faults = 0;
  for (;;) {
    try {
      if (!upload) upload = await begun(unit, file, name, signal);
      else if (unsure) upload = await unwrap(api.GET('/uploads/{upload}', { params: { path: { upload: upload.id } }, signal }));
      unsure = false;
      onProgress({ sent: upload.received, waiting: false });
      if (upload.received >= file.size) return upload;
      upload = await sendPiece(upload, file, signal);
      faults = 0;
    } catch (fault) {
      const otherOffset: boolean = fault instanceof Refused && fault.problem.status === 409 && faults < 3;
      if (signal.aborted || !(passes(fault) || otherOffset)) throw fault;
      unsure = true;
      onProgress({ sent: upload?.received ?? 0, waiting: true });
      await pause(faults, signal);
      faults += 1;
    }
  }
}

/// Sends a file in one go: a broken line ends it with a fault. Gives the id of the upload.
export async function sendAtOnce(unit: string, file: File): Promise<string> {
  let upload = await begin(unit, file);
  while (upload.received < file.size) upload = await sendPiece(upload, file);
  return upload.id;
}

/// After it became evidence: the same file chosen again is a new upload.
export function forgetUpload(unit: string, file: File): void {
  keep(keptName(unit, file), undefined);
}

/// Gives an upload up; that it is gone already is no fault.
export async function dropUpload(unit: string, file: File): Promise<void> {
  const name = keptName(unit, file);
  const upload = kept()[name];
  keep(name, undefined);
  if (!upload) return;
  await api.DELETE('/uploads/{upload}', { params: { path: { upload } } }).catch(() => undefined);
}
