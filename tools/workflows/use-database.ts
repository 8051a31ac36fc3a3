/** `node tools/workflows/use-database.ts write|read`: what a test does with MONGODB_URI. `write` also reads what it wrote. */
import { MongoClient } from 'mongodb';

const LONGEST_MS = 10_000;
const DOCUMENT = { _id: 1, item: 'lamp', price: 42 };

const uri = process.env.MONGODB_URI;
if (!uri) throw new Error('MONGODB_URI is empty');
const client = new MongoClient(uri, { serverSelectionTimeoutMS: LONGEST_MS });
try {
  const orders = client.db('shop').collection<typeof DOCUMENT>('orders');
  if (process.argv[2] === 'write') await orders.insertOne(DOCUMENT);
  const found = await orders.findOne({ _id: DOCUMENT._id });
  if (found?.item !== DOCUMENT.item) throw new Error(`found ${JSON.stringify(found)}`);
  console.log(`Read ${JSON.stringify(found)}`);
} finally {
  await client.close();
}
