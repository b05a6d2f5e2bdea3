/**
 * What makes a spreadsheet program run a cell instead of showing it: = + - @, their full-width twins, a tab or a line break before
 * them. A telephone number keeps its plus, a number its minus.
 */
const LEAD = /^[\s\p{Cc}\p{Cf}]*(?:[=@＝＠\t\r\n]|[+\-＋－](?!\d[\d\s-]*$))/u
const LEADS = /^(?:[\s\p{Cc}\p{Cf}]|[=@＝＠]|[+\-＋－](?!\d[\d\s-]*$))+/u

/** For a file that a spreadsheet will open: a text that would run gets an apostrophe before it and is shown as it is. */
export function inertCell(text: string): string {
  return LEAD.test(text) ? `'${text}` : text
}

/** For a file that comes in: the text stays, what would make it run goes. */
export function cellWithoutFormula(text: string): string {
  return text.trim().replace(LEADS, '').trim()
}
