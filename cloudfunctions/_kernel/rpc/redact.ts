/**
 * What an error says, without what it may quote of people: databases put the very values into their messages. Quoted text, long
 * numbers, openids and Chinese words go; the kind of error and its places stay.
 */
export function withoutPeople(text: string): string {
  return text
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '"…"')
    .replace(/\bo[A-Za-z0-9_-]{27}\b/g, 'o…')
    .replace(/[+\d][\d-]{5,}/g, '#')
    .replace(/\p{Script=Han}+/gu, '…')
}
