import { joinPieces, type FoundPiece } from './found-pieces'

const SOMEWHERE = '某处'
/** The rest of a number, an account or a code when only a part was found. */
const RUN_ON = /[\w@#＃*.+-]{0,80}[\w@#*]/y
const RUN_BEFORE = /[\w@#*][\w@#*.+-]{0,80}$/
/** “021 5588 （分机）317”, “2859 0174 66”: more digits of the same number, but no amount. */
const MORE_DIGITS =
  /[\s\-—–·._]{0,2}(?:[（(]?(?:分机|转)[）)]?\s?)?\d{2,8}(?!\d|\s?[元万千百个人台套件吨米平年月日号天点%％])/y
/** “4门2层”, “B座301”: the rest of an address. */
const MORE_PLACE =
  /(?:院|楼|厂房|库房?|车间)(?=[\dA-Za-z甲乙丙])|\s?[甲乙丙丁\dA-Za-z一二三四五六七八九十-]{1,6}\s?(?:号院|号楼|号门|号|栋|幢|座|单元|门|层|楼|室|房|库|院|厂房|车间|铺|期|区)|\s?[A-Za-z]?\d{2,4}(?!\d|\s?[元万千百个人台套件吨米平年月日天点%％])/y
const STREET_BEFORE =
  /(?:[^\s\p{P}在到住于至是的去来从往和及址迁搬寄送租、]{2,3}(?:大街|大道|路|街|巷|胡同|大厦|小区|公寓|广场))?[甲乙丙丁\dA-Za-z-]{0,6}$/u

/** The end of a piece after all repeated matches of the expression behind it. */
function goOn(text: string, from: number, pattern: RegExp): number {
  let end = from
  for (;;) {
    pattern.lastIndex = end
    const [match = ''] = pattern.exec(text) ?? []
    if (match === '') return end
    end += match.length
  }
}

const startBefore = (text: string, start: number, pattern: RegExp) =>
  start - (pattern.exec(text.slice(Math.max(0, start - 90), start))?.[0].length ?? 0)

/** Extends pieces to the whole number, code or address: half of a number hides nobody. */
export function completePieces(text: string, pieces: readonly FoundPiece[]): FoundPiece[] {
  return joinPieces(pieces.map((piece) => complete(text, piece)))
}

function complete(text: string, piece: FoundPiece): FoundPiece {
  let { start, end } = piece
  const isCode = (at: number) => /[\w@#*]/.test(text.charAt(at))
  if (piece.instead === '') {
    if (isCode(end - 1)) end = goOn(text, end, RUN_ON)
    if (/\d/.test(text.charAt(end - 1))) end = goOn(text, end, MORE_DIGITS)
    if (isCode(start)) start = startBefore(text, start, RUN_BEFORE)
  } else if (piece.instead === SOMEWHERE) {
    end = goOn(text, end, MORE_PLACE)
    if (/[\d号#]/.test(text.slice(start, end))) start = startBefore(text, start, STREET_BEFORE)
  }
  return { ...piece, start, end }
}
