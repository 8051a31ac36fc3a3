import { StringDecoder } from 'node:string_decoder';

/** Cuts a stream of chunks into lines, which end in LF, CRLF or CR. */
export function lineSplitter(onLine: (line: string) => void): { write(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const emit = (atEnd: boolean) => {
    // A CR that ends the chunk may be the first half of a CRLF.
    const held = !atEnd && rest.endsWith('\r') ? '\r' : '';
    const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + held;
    for (const line of lines) onLine(line);
  };
  return {
    write(chunk) {
      rest += decoder.write(chunk);
      emit(false);
    },
    end() {
      rest += decoder.end();
      emit(true);
      if (rest !== '') onLine(rest);
    },
  };
}
