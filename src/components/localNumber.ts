/**
 * Reads the first number of a text as `Intl.NumberFormat` writes numbers in the language, whatever its digits, and as years
 * are written: "−1.234,5 €" → −1234.5 in German; null where there is none.
 */
export function localNumber(locale: string): (text: string) => number | null {
  const digits = [...new Intl.NumberFormat(locale, {useGrouping: false, minimumIntegerDigits: 10}).format(1234567890)];
  const valueOf = new Map([...digits].map((digit, index) => [digit, String((index + 1) % 10)]));
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const decimal = sign("decimal");
  const group = sign("group");
  const digit = `[0-9${digits.join("")}]`;
  const spaced = /\s/.test(group) ? "\\s" : escaped(group);
  const pattern = new RegExp(
    `(?<sign>[-−\u200e\u200f\u061c]*)(?<whole>${digit}(?:${spaced}?${digit})*)(?:${escaped(decimal)}(?<part>${digit}+))?`,
    "u",
  );
  const plain = (text: string) =>
    [...text]
      .map((one) => valueOf.get(one) ?? one)
      .join("")
      .replace(/\D/g, "");
  return (text) => {
    const found = pattern.exec(text)?.groups;
    if (!found) return null;
    const value = Number(`${plain(found.whole!)}.${plain(found.part ?? "0")}`);
    return /[-−]/.test(found.sign!) ? -value : value;
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
