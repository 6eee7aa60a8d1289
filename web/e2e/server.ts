import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { program, records } from './make_records.ts';

/// The demonstration's accounts by what they are.
export type Login =
  | 'dang-vien' | 'thu-ky' | 'chi-uy' | 'theo-doi' | 'can-bo-co-so' | 'bi-thu-co-so' | 'can-bo-khoi' | 'thuong-vu-khoi' | 'kiem-tra' | 'quan-tri';

/// A real server on its own copy of the records.
export class Server {
  readonly folder: string;
  readonly address: string;
  readonly password: string;
  private readonly process: ChildProcess;

  private constructor(process: ChildProcess, folder: string, address: string, password: string) {
    this.process = process;
    this.folder = folder;
    this.address = address;
    this.password = password;
  }

  static async start(): Promise<Server> {
    const made = join(records, readdirSync(records).filter((name) => !name.endsWith('.new')).sort().at(-1) ?? '');
    const folder = mkdtempSync(join(tmpdir(), 'bontot-e2e-'));
    cpSync(made, folder, { recursive: true });
    const port = await freePort();
    const process = spawn(program, ['serve', '--data', folder, '--listen', `127.0.0.1:${port}`], { stdio: 'ignore' });
    const password = /[:] (\S{4}-\S{4}-\S{4}-\S{4})/.exec(readFileSync(join(folder, 'accounts.txt'), 'utf8'))?.[1] ?? '';
    const server = new Server(process, folder, `http://127.0.0.1:${port}`, password);
    await server.ready();
    return server;
  }

  stop(): void {
    this.process.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    for (let times = 0; times < 300; ++times) {
      const answer = await fetch(`${this.address}/readyz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('the server does not answer');
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
