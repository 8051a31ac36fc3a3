import { MongoClient } from 'mongodb';

/**
 * Logs in to an instance and sends it a `ping`, as the next step of the workflow would do it.
 * @param limitMs how long it may take to find the server
 * @param signal ends it early
 * @throws what the driver throws: of DNS, of the network, of the login
 */
export async function ping(connectionString: string, limitMs: number, signal: AbortSignal): Promise<void> {
  const client = new MongoClient(connectionString, {
    appName: 'ephemeral-atlas',
    maxPoolSize: 1,
    serverSelectionTimeoutMS: limitMs,
    connectTimeoutMS: limitMs,
    socketTimeoutMS: limitMs,
  });
  const close = () => void client.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    await client.db('admin').command({ ping: 1 });
  } finally {
    signal.removeEventListener('abort', close);
    await client.close();
  }
}
