import { connect, createServer, type Socket } from 'node:net';

/// A line to the server with so many bytes a second in each direction and so much delay, for everything the browser asks
/// (its own throttling leaves the service worker out). Closed with close().
export interface WeakLine {
  address: string;
  close: () => void;
}

export function weakLine(port: number, bytesPerSecond: number, thereAndBack: number): Promise<WeakLine> {
  const down = oneAfterAnother(bytesPerSecond, thereAndBack / 2);
  const up = oneAfterAnother(bytesPerSecond, thereAndBack / 2);
  const sockets = new Set<Socket>();
  const line = createServer((browser) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [browser, server]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    // The handshake goes there and back before the first byte.
    const begun = Date.now() + thereAndBack;
    browser.on('data', (bytes) => up(bytes.length, begun, () => server.write(bytes)));
    server.on('data', (bytes) => down(bytes.length, 0, () => browser.write(bytes)));
    browser.on('end', () => up(0, 0, () => server.end()));
    server.on('end', () => down(0, 0, () => browser.end()));
  });
  return new Promise((done) => {
    line.listen(0, '127.0.0.1', () => {
      const address = line.address();
      done({
        address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
        close: () => {
          line.close();
          sockets.forEach((socket) => socket.destroy());
        },
      });
    });
  });
}

/// All connections share the line: bytes leave in the order they came.
function oneAfterAnother(bytesPerSecond: number, delay: number) {
  let free = 0;
  return (bytes: number, notBefore: number, pass: () => void) => {
    free = Math.max(free, Date.now(), notBefore - delay) + (bytes / bytesPerSecond) * 1000;
    setTimeout(pass, free + delay - Date.now());
  };
}
