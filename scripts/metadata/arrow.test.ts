import {tableFromIPC} from "apache-arrow";
import {expect, test} from "vitest";
import {arrowFile, cellsOf} from "./arrow.ts";
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

/** A batch of these cells, column by column. */
function batchOf(columns: readonly (readonly (number | null)[])[], of = COLUMNS): ArrowBatch {
  return columns.map((cells, column) => {
    const {values, missing} = cellsOf(of[column]!, cells.length);
    cells.forEach((cell, row) => ([values[row], missing[row]] = [cell ?? 0, Number(cell === null)]));
    return {values, missing};
  });
}

async function* streamed(batches: readonly ArrowBatch[]): AsyncGenerator<ArrowBatch> {
  for (const batch of batches) yield await Promise.resolve(batch);
}

test("rows of several batches come back, nothing being nothing, and the same bytes again", async () => {
  const batches = [
    batchOf([
      [1, null],
      [12.4, null],
    ]),
    batchOf([[0], [0]]),
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
  const columns: readonly ArrowColumn[] = [{name: "city", type: "VARCHAR", texts}];
  const bytes = await bytesOf([batchOf([texts.map((_, place) => place)], columns)], columns);
  const column = tableFromIPC(bytes).getChild("city")!;
  expect([column.get(0), column.get(39_999)]).toEqual(["city0", "city39999"]);
});

test("a batch is asked for when the bytes of the one before are taken, not earlier", async () => {
  let asked = 0;
  async function* batches(): AsyncGenerator<ArrowBatch> {
    for (; asked < 20; asked++) yield await Promise.resolve(batchOf([[0], [asked]]));
  }
  const file = arrowFile(COLUMNS, batches());
  await file.next();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBeLessThan(2);
  await file.return(undefined);
});
