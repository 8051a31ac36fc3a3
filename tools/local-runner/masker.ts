/**
 * Replaces secrets by `***`. Stricter than GitHub's, which also masks some encoded forms (Base64, URL, JSON …):
 * here an action that prints a secret in another form is seen to do so.
 */
export class Masker {
  readonly #values = new Set<string>();

  /** Masks `value`, and each of its lines, in everything that is masked from now on. */
  add(value: string): void {
    for (const part of [value, ...value.split(/[\r\n]+/)]) {
      if (part !== '') this.#values.add(part);
    }
  }

  /** The text with every masked stretch replaced; stretches that touch or overlap become one `***`. */
  mask(text: string): string {
    const stretches = [...this.#values].flatMap((value) => occurrences(text, value));
    stretches.sort((a, b) => a.start - b.start);
    let result = '';
    let position = 0;
    for (const { start, end } of stretches) {
      if (start > position || position === 0) result += `${text.slice(position, start)}***`;
      position = Math.max(position, end);
    }
    return result + text.slice(position);
  }

  /** Everything masked so far, in the order in which it came. */
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
