/** Radicals of the CJK supplement that programs leave in a PDF when they print, and that Unicode's NFKC does not fold. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺟': '母', '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦',
  '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻨': '麦', '⻩': '黄', '⻬': '齐',
  '⻮': '齿', '⻰': '龙', '⻳': '龟',
} // prettier-ignore

/** Invisible signs that can make a text look different from what it says: controls, lone surrogates, marks of direction and byte order. */
const UNSEEN =
  /[^\P{Cc}\t\n\v\f]|[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu

/** Normalises the text of a file, whatever its format, before it is read into a draft. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|\u0085|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[\u2e80-\u2fdf]/g, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'))
}
