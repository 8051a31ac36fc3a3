/** Collects measurements and compares them with targets, for the console and for a Markdown document. */
export class Report {
  readonly #lines: string[] = [];
  #missed = 0;

  /** The number of targets that are missed. */
  get missed(): number {
    return this.#missed;
  }

  get markdown(): string {
    return `${this.#lines.join('\n').trim()}\n`;
  }

  heading(level: 1 | 2, title: string): void {
    this.#add(`${'#'.repeat(level)} ${title}`, '');
    console.log(`\n${title}`);
  }

  /** Adds a paragraph to the document. */
  text(paragraph: string): void {
    this.#add(paragraph, '');
  }

  table(header: readonly string[], rows: readonly (readonly string[])[]): void {
    const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    this.#add(...lines, '');
    console.log(rows.map((cells) => `  ${cells.filter(Boolean).join('  ')}`).join('\n'));
  }

  /** A chart of lines over numbers, which GitHub draws. */
  chart(title: string, xAxis: string, x: readonly number[], yAxis: string, lines: readonly number[][]): void {
    this.#add(
      '```mermaid',
      'xychart-beta',
      `  title "${title}"`,
      `  x-axis "${xAxis}" [${x.join(', ')}]`,
      `  y-axis "${yAxis}"`,
      ...lines.map((line) => `  line [${line.map((value) => value.toFixed(2)).join(', ')}]`),
      '```',
      '',
    );
  }

  /** A cell that says whether a value is at most its target. Counts missed targets. */
  verdict(isMet: boolean): string {
    this.#missed += isMet ? 0 : 1;
    return isMet ? '✓' : '**missed**';
  }

  #add(...lines: string[]): void {
    this.#lines.push(...lines);
  }
}
