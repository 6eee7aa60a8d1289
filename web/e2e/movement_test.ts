import { test as base } from './fixtures';
import { movementRecords } from './movement_records.ts';
import { Server } from './server.ts';

/// A server that lives in July 2023, before the movement begins; its tests go on from each other.
export const test = base.extend<object, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await Server.start(movementRecords(), '2023-07-03');
      await use(server);
      server.stop();
    },
    { scope: 'worker' },
  ],
});
