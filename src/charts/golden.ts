/** The markup of a picture as snapshots/ hold it: a tag a line, numbers of three decimals. For tests. */
export function golden(picture: Element): string {
  const numbers = picture.outerHTML.replace(/-?\d+\.\d{4,}/g, (text) => String(Math.round(Number(text) * 1000) / 1000));
  return `${numbers.replace(/></g, ">\n<")}\n`;
}
