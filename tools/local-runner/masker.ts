/**
 * Replaces secrets with `***`. GitHub also masks some encoded forms (Base64, URL, JSON …). This runner does not, so that
 * tests notice an action that prints them.
 */
export class Masker {
  readonly #values = new Set<string>();

  /** Adds `value`, and each of its lines. */
  add(value: string): void {
    for (const part of [value, ...value.split(/[\r\n]+/)]) {
      if (part !== '') {
        this.#values.add(part);
      }
    }
  }

  /** Replaces all secrets in the text. Those that are adjacent or overlap become one `***`. */
  mask(text: string): string {
    const ranges = [...this.#values].flatMap((value) => occurrences(text, value));
    ranges.sort((a, b) => a.start - b.start);
    let result = '';
    let position = 0;
    for (const { start, end } of ranges) {
      if (start > position || position === 0) {
        result += `${text.slice(position, start)}***`;
      }
      position = Math.max(position, end);
    }
    return result + text.slice(position);
  }

  /** All added values, in the order in which they were added. */
  values(): string[] {
    return [...this.#values];
  }
}

function occurrences(text: string, value: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
    found.push({ start, end: start + value.length });
  }
  return found;
}
