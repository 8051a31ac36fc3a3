/**
 * Replaces secrets with `***`. GitHub also masks some encoded forms (Base64, URL, JSON …). This runner does not, so that
 * tests notice an action that prints them.
 */
export class Masker {
  readonly values = new Set<string>();

  /** Adds `value`, and each of its lines. */
  add(value: string): void {
    for (const part of [value, ...value.split(/[\r\n]+/)]) {
      if (part !== '') {
        this.values.add(part);
      }
    }
  }

  /** Replaces all secrets in the text. Those that are adjacent or overlap become one `***`. */
  mask(text: string): string {
    const ranges: [start: number, end: number][] = [];
    for (const value of this.values) {
      for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
        ranges.push([start, start + value.length]);
      }
    }
    ranges.sort(([a], [b]) => a - b);
    let result = '';
    let position = 0;
    for (const [start, end] of ranges) {
      if (start > position || position === 0) {
        result += `${text.slice(position, start)}***`;
      }
      position = Math.max(position, end);
    }
    return result + text.slice(position);
  }
}
