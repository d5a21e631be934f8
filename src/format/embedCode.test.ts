import {expect, test} from "vitest";
import {embedCode} from "./embedCode.ts";

test("embedCode(…) holds whole addresses, and no markup of a title", () => {
  const code = embedCode({
    src: "https://site.example/en/embed/trend/?indicator=pm25&cities=lyon",
    script: "https://site.example/embed.js",
    title: 'A "<b>" & more',
  });
  expect(code).toBe(
    '<iframe src="https://site.example/en/embed/trend/?indicator=pm25&amp;cities=lyon" title="A &quot;&lt;b>&quot; &amp; more"' +
      ' height="480" loading="lazy" style="width:100%;border:0"></iframe>\n' +
      '<script async src="https://site.example/embed.js"></script>',
  );
});
