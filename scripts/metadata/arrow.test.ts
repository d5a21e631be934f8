import {tableFromIPC} from "apache-arrow";
import {expect, test} from "vitest";
import {arrowFile} from "./arrow.ts";
import type {ArrowBatch, ArrowColumn} from "./arrow.ts";

const COLUMNS: readonly ArrowColumn[] = [
  {name: "city", type: "VARCHAR", texts: ["lyon", "vienna"]},
  {name: "value", type: "DOUBLE"},
];

async function bytesOf(batches: readonly ArrowBatch[], columns = COLUMNS): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of arrowFile(columns, streamed(batches))) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

async function* streamed(batches: readonly ArrowBatch[]): AsyncGenerator<ArrowBatch> {
  for (const batch of batches) yield await Promise.resolve(batch);
}

test("rows of several batches come back, nothing being nothing, and the same bytes again", async () => {
  const batches = [
    [
      [1, null],
      [12.4, null],
    ],
    [[0], [0]],
  ];
  const bytes = await bytesOf(batches);
  expect(
    tableFromIPC(bytes)
      .toArray()
      .map((row) => ({...(row as object)})),
  ).toEqual([
    {city: "vienna", value: 12.4},
    {city: null, value: null},
    {city: "lyon", value: 0},
  ]);
  expect(await bytesOf(batches)).toEqual(bytes);
});

test("a column may have more texts than a short number tells apart", async () => {
  const texts = Array.from({length: 40_000}, (_, index) => `city${index}`);
  const bytes = await bytesOf([[texts.map((_, place) => place)]], [{name: "city", type: "VARCHAR", texts}]);
  const column = tableFromIPC(bytes).getChild("city")!;
  expect([column.get(0), column.get(39_999)]).toEqual(["city0", "city39999"]);
});

test("a batch is asked for when the bytes of the one before are taken, not earlier", async () => {
  let asked = 0;
  async function* batches(): AsyncGenerator<ArrowBatch> {
    for (; asked < 20; asked++) yield await Promise.resolve([[0], [asked]]);
  }
  const file = arrowFile(COLUMNS, batches());
  await file.next();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBeLessThan(2);
  await file.return(undefined);
});
