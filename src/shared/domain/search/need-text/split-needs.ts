import { proposeCategories } from '@/shared/domain/need/category'

/** Ends of sentences. */
const STOPS = /[。！？!?；;\n]+/
const ALSO =
  /[，,、\s]*(?:另外|还有|此外|以及还想|同时还|同时也|顺便(?:再)?(?:问一下|问下|问)?|再就是|其次|第[二三四]|另|还想|也想|还缺|还要|还需要)[，,：:、]?/
const NUMBERED = /(?:^|[\s，,。；;])(?:\d{1,2}[.、）)]|[①②③④⑤]|[（(]\d{1,2}[)）])\s*/
/** A shorter clause has no category; in Unicode symbols. */
const CLAUSE_MIN = 3
/** A text with more parts than this is not split: it is a list of something else. */
const NEEDS_MAX = 4

/**
 * Splits a text into the needs that it contains, in its own words. A part that is about the same as the part before it, or has no category,
 * stays with it: a story in three sentences is one need.
 */
export function splitNeeds(text: string): string[] {
  const parts = text
    .split(NUMBERED)
    .flatMap((part) => part.split(STOPS))
    .flatMap(atTurns)
    .map((part) => ({ ...part, text: trimCommas(part.text) }))
    .filter((part) => part.text !== '')
  const needs: { text: string; about: string | undefined }[] = []
  for (const { text: part, turned } of parts) {
    const about = findCategory(part)
    const last = needs.at(-1)
    // After “另外” another need begins, even where the part before has no category.
    const unclear = about === undefined || (last?.about === undefined && !turned)
    if (last && (unclear || last.about === about)) {
      last.text = `${last.text}，${part}`
      last.about ??= about
    } else needs.push({ text: part, about })
  }
  return needs.length > 1 && needs.length <= NEEDS_MAX ? needs.map((need) => need.text) : [trimCommas(text)]
}

/** Cuts a sentence at words like 另外, and at commas where the parts have different categories. */
function atTurns(sentence: string): { text: string; turned: boolean }[] {
  return sentence.split(ALSO).flatMap((part, turn) => {
    const clauses = part.split(/[，,]/)
    const cut: string[] = []
    let about: string | undefined
    for (const clause of clauses) {
      const now = [...clause].length < CLAUSE_MIN ? undefined : findCategory(clause)
      if (cut.length > 0 && (now === undefined || about === undefined || now === about))
        cut[cut.length - 1] = `${cut.at(-1) ?? ''}，${clause}`
      else cut.push(clause)
      about = now ?? about
    }
    return cut.map((one, i) => ({ text: one, turned: turn > 0 && i === 0 }))
  })
}

const trimCommas = (text: string) => text.replace(/^[\s，,、：:]+|[\s，,、：:]+$/gu, '')

/** The category of a part, if it has exactly one. */
function findCategory(text: string): string | undefined {
  const categories = proposeCategories(text)
  return categories.length === 1 ? categories[0] : undefined
}
