import { proposeCategories } from '@/shared/domain/need/category'

/** Where one thing ends and another begins. */
const STOPS = /[。！？!?；;\n]+/
const ALSO =
  /[，,、\s]*(?:另外|还有|此外|以及还想|同时还|同时也|顺便(?:再)?(?:问一下|问下|问)?|再就是|其次|第[二三四]|另|还想|也想|还缺|还要|还需要)[，,：:、]?/
const NUMBERED = /(?:^|[\s，,。；;])(?:\d{1,2}[.、）)]|[①②③④⑤]|[（(]\d{1,2}[)）])\s*/
const SHORTEST = 3
const MOST = 4

/**
 * The several needs that one text holds, in its own words; one when it holds one. Parts that are about the same, or about nothing that
 * has a category, stay with the part before them: a story in three sentences is one need.
 */
export function splitNeeds(text: string): string[] {
  const parts = text
    .split(NUMBERED)
    .flatMap((part) => part.split(STOPS))
    .flatMap(atTurns)
    .map((part) => ({ ...part, text: trimmed(part.text) }))
    .filter((part) => part.text !== '')
  const needs: { text: string; about: string | undefined }[] = []
  for (const { text: part, turned } of parts) {
    const about = aboutOf(part)
    const last = needs.at(-1)
    // After “另外” something else begins, even where nothing says what the part before was about.
    const unclear = about === undefined || (last?.about === undefined && !turned)
    if (last && (unclear || last.about === about)) {
      last.text = `${last.text}，${part}`
      last.about ??= about
    } else needs.push({ text: part, about })
  }
  return needs.length > 1 && needs.length <= MOST ? needs.map((need) => need.text) : [trimmed(text)]
}

/** A clause is cut at its commas only where its parts are about different things. */
function atTurns(sentence: string): { text: string; turned: boolean }[] {
  return sentence.split(ALSO).flatMap((part, turn) => {
    const clauses = part.split(/[，,]/)
    const cut: string[] = []
    let about: string | undefined
    for (const clause of clauses) {
      const now = [...clause].length < SHORTEST ? undefined : aboutOf(clause)
      if (cut.length > 0 && (now === undefined || about === undefined || now === about))
        cut[cut.length - 1] = `${cut.at(-1) ?? ''}，${clause}`
      else cut.push(clause)
      about = now ?? about
    }
    return cut.map((one, i) => ({ text: one, turned: turn > 0 && i === 0 }))
  })
}

const trimmed = (text: string) => text.replace(/^[\s，,、：:]+|[\s，,、：:]+$/gu, '')

/** What a part is about, if it is about one thing. */
function aboutOf(text: string): string | undefined {
  const categories = proposeCategories(text)
  return categories.length === 1 ? categories[0] : undefined
}
