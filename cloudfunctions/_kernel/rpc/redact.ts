/**
 * Removes from the text of an error what may quote people, because databases put stored values into their messages. Quoted text, long numbers,
 * openids and Chinese words go; the kind of the error and its places in the code stay.
 */
export function withoutPeople(text: string): string {
  return text
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '"…"')
    .replace(/\bo[A-Za-z0-9_-]{27}\b/g, 'o…')
    .replace(/[+\d][\d-]{5,}/g, '#')
    .replace(/\p{Script=Han}+/gu, '…')
}
