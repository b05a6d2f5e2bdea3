/** Words with which people ask, complain or suggest. They tell the kind of a message, not its subject. */
const ASKING_WORDS =
  '咨询 请问 询问 想问 问一下 反映 投诉 举报 建议 希望 请求 恳请 恳求 呼吁 强烈 求助 麻烦 您好 谢谢'
    .split(' ')
    .map((word) => Array.from(word, (symbol) => symbol.charCodeAt(0)))

const byFirst = new Map<number, number[][]>()
for (const word of ASKING_WORDS) byFirst.set(word[0] ?? 0, [...(byFirst.get(word[0] ?? 0) ?? []), word])

/** The positions in a text (given as codes) that belong to words of asking; undefined when it has none. */
export function findAskingWords(codes: readonly number[]): ReadonlySet<number> | undefined {
  let found: Set<number> | undefined
  for (let at = 0; at < codes.length; at += 1) {
    for (const word of byFirst.get(codes[at] ?? 0) ?? []) {
      if (!word.every((code, i) => codes[at + i] === code)) continue
      found ??= new Set()
      for (let i = 0; i < word.length; i += 1) found.add(at + i)
    }
  }
  return found
}
