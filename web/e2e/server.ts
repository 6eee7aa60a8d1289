import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { program, records } from './make_records.ts';
import { liveOn } from './movement_records.ts';

/// The demonstration's accounts by what they are.
export type Login =
  | 'dang-vien' | 'thu-ky' | 'chi-uy' | 'theo-doi' | 'can-bo-co-so' | 'bi-thu-co-so' | 'can-bo-khoi' | 'thuong-vu-khoi' | 'kiem-tra' | 'quan-tri';

/// A real server on its own copy of the records.
export class Server {
  readonly folder: string;
  readonly address: string;
  readonly password: string;
  private process: ChildProcess;

  private constructor(process: ChildProcess, folder: string, address: string, password: string) {
    this.process = process;
    this.folder = folder;
    this.address = address;
    this.password = password;
  }

  /// `made`: the records to copy; otherwise those of make_records.ts. `day`: on which the demonstration lives.
  static async start(made = newest(), day?: string): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), 'bontot-e2e-'));
    cpSync(made, folder, { recursive: true });
    if (day) liveOn(folder, day);
    const port = await freePort();
    const process = serve(folder, port);
    const password = /[:] (\S{4}-\S{4}-\S{4}-\S{4})/.exec(readFileSync(join(folder, 'accounts.txt'), 'utf8'))?.[1] ?? '';
    const server = new Server(process, folder, `http://127.0.0.1:${port}`, password);
    await server.ready();
    return server;
  }

  /// The same server on another day of its demonstration; everybody signs in again.
  async leapTo(day: string): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    await ended;
    liveOn(this.folder, day);
    this.process = serve(this.folder, Number(new URL(this.address).port));
    await this.ready();
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

const newest = () => join(records, readdirSync(records).filter((name) => !name.endsWith('.new')).sort().at(-1) ?? '');

const serve = (folder: string, port: number) => spawn(program, ['serve', '--data', folder, '--listen', `127.0.0.1:${port}`], { stdio: 'ignore' });

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
