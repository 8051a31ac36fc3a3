import { StringDecoder } from 'node:string_decoder';

/** Splits a stream of chunks into lines, which end in LF, CRLF or CR. */
export function lineSplitter(onLine: (line: string) => void): { write(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const emit = (atEnd: boolean) => {
    // A CR at the end of the chunk can be the first half of a CRLF.
    const trailing = !atEnd && rest.endsWith('\r') ? '\r' : '';
    const lines = rest.slice(0, rest.length - trailing.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + trailing;
    for (const line of lines) {
      onLine(line);
    }
  };
  return {
    write(chunk) {
      rest += decoder.write(chunk);
      emit(false);
    },
    end() {
      rest += decoder.end();
      emit(true);
      if (rest !== '') {
        onLine(rest);
      }
    },
  };
}
