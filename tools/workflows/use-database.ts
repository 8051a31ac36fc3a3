/**
 * `node tools/workflows/use-database.ts write|read|query`: uses the database in MONGODB_URI, as a test would. `write`
 * writes a document and reads it; `query` updates and aggregates it, which needs a real server.
 */
import { MongoClient } from 'mongodb';

const MAX_MS = 10_000;
const DOCUMENT = { _id: 1, item: 'lamp', price: 42 };

const uri = process.env.MONGODB_URI;
if (!uri) {
  throw new Error('MONGODB_URI is empty.');
}
const client = new MongoClient(uri, { serverSelectionTimeoutMS: MAX_MS });
try {
  const orders = client.db('shop').collection<typeof DOCUMENT>('orders');
  const [, , command] = process.argv;
  if (command === 'write') {
    await orders.insertOne(DOCUMENT);
  }
  const found = await orders.findOne({ _id: DOCUMENT._id });
  if (found?.item !== DOCUMENT.item) {
    throw new Error(`Unexpected document: ${JSON.stringify(found)}`);
  }
  console.log(`Read ${JSON.stringify(found)}`);
  if (command === 'query') {
    await orders.updateOne({ item: { $in: [DOCUMENT.item] } }, { $inc: { price: 1 } });
    const sums = [{ $group: { _id: '$item', total: { $sum: '$price' } } }, { $sort: { _id: 1 } }];
    const [sum] = await orders.aggregate(sums).toArray();
    if (sum?.total !== DOCUMENT.price + 1) {
      throw new Error(`Unexpected result: ${JSON.stringify(sum)}`);
    }
    console.log(`Aggregated ${JSON.stringify(sum)}`);
  }
} finally {
  await client.close();
}
