/** Character references such as `&#8212;` and `&eacute;`, which exporters leave in subtitles and tables. */
import { Parser } from 'htmlparser2';

/** Only those that end in a semicolon and exist: "R&D" and "a &b; c" stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (reference) => {
    let decoded = '';
    new Parser({
      ontext(part) {
        decoded += part;
      },
    }).end(reference);
    return decoded.replaceAll('\0', '').toWellFormed();
  });
}
