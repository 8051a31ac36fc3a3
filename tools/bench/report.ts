/** Collects measurements and compares them with targets, in a Markdown document. */
export class Report {
  readonly #paragraphs: string[] = [];
  #missed = 0;

  /** The number of targets that are missed. */
  get missed(): number {
    return this.#missed;
  }

  get markdown(): string {
    return `${this.#paragraphs.join('\n\n')}\n`;
  }

  heading(level: 1 | 2, title: string): void {
    this.#paragraphs.push(`${'#'.repeat(level)} ${title}`);
  }

  /** Adds a paragraph to the document. */
  text(paragraph: string): void {
    this.#paragraphs.push(paragraph);
  }

  table(header: readonly string[], rows: readonly (readonly string[])[]): void {
    const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    this.#paragraphs.push(lines.join('\n'));
  }

  /** A cell that says whether a value is at most its target. Counts missed targets. */
  verdict(isMet: boolean): string {
    this.#missed += isMet ? 0 : 1;
    return isMet ? '✓' : '**missed**';
  }
}
