/** Radicals of the supplement that Unicode does not fold, as programs that print to PDF leave them behind. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺟': '母', '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦',
  '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻨': '麦', '⻩': '黄', '⻬': '齐',
  '⻮': '齿', '⻰': '龙', '⻳': '龟',
} // prettier-ignore

/** Signs that show nothing and can make a text look other than it reads: controls, halves of pairs, turns of direction, marks of order. */
const UNSEEN =
  /[^\P{Cc}\t\n\v\f]|[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu

/** Text as it is taken apart, whatever file it came from. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|\u0085|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[\u2e80-\u2fdf]/g, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'))
}
