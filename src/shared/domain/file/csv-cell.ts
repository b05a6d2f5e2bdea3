/**
 * Beginnings that make a spreadsheet program run a cell instead of showing it: = + - @ or their full-width forms, also after a tab or a line break.
 * A telephone number keeps its plus, a number its minus.
 */
const LEAD = /^[\s\p{Cc}\p{Cf}]*(?:[=@＝＠\t\r\n]|[+\-＋－](?!\d[\d\s-]*$))/u
const LEADS = /^(?:[\s\p{Cc}\p{Cf}]|[=@＝＠]|[+\-＋－](?!\d[\d\s-]*$))+/u

/** For exported files: puts an apostrophe before a text that a spreadsheet would run, so that it is shown as it is. */
export function inertCell(text: string): string {
  return LEAD.test(text) ? `'${text}` : text
}

/** For imported files: the text without the beginning that a spreadsheet would run. */
export function cellWithoutFormula(text: string): string {
  return text.trim().replace(LEADS, '').trim()
}
