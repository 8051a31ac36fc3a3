import { styleText } from 'node:util';

/** Prints a demo: in color on a terminal, and in plain text anywhere else. */
export class Terminal {
  #indent = '';

  /** Ends quietly when the reader of the output has seen enough, as `head` does. */
  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 0 : 1);
    });
  }

  /** The start of a chapter. */
  title(text: string): void {
    this.#indent = '';
    this.#write(`\n${style('bold', text)}`);
    this.#indent = '  ';
  }

  print(text: string): void {
    this.#write(text);
  }

  success(text: string): void {
    this.#write(style('green', `✓ ${text}`));
  }

  failure(text: string): void {
    this.#write(style('red', `✗ ${text}`));
  }

  /** A line of a step's log. Groups are indented. */
  log(line: string): void {
    const [, command, title = ''] = /^##\[(\w+)\](.*)$/.exec(line) ?? [];
    if (command === 'group') {
      this.#write(style('cyan', title));
      this.#indent = '    ';
    } else if (command === 'endgroup') {
      this.#indent = '  ';
    } else if (line.startsWith('Error: ')) {
      this.failure(line.slice('Error: '.length));
    } else {
      this.#write(line.startsWith('Warning: ') ? style('yellow', line) : style('dim', line));
    }
  }

  #write(text: string): void {
    console.log(text.replace(/^/gm, this.#indent));
  }
}

/** Styles text if standard output is a terminal with colors. */
function style(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { stream: process.stdout });
}
