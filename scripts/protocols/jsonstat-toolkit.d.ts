/** The part of the JSON-stat toolkit that json-stat.ts uses; the package brings no types. */
declare module "jsonstat-toolkit" {
  interface Dataset {
    class: "dataset" | "collection" | "bundle" | "dimension";
    Dataset(index: number): Dataset | null;
    toTable(options: {
      type: "arrobj";
      content: "id";
      field: "id";
      status: true;
    }): Record<string, string | number | null | undefined>[];
  }
  /** Null where the answer is not JSON-stat. */
  export default function JSONstat(json: unknown): Dataset | null;
}
