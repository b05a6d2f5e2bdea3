import type { Category } from '@/shared/domain/need/category'
import { makeCategoryGuesser } from './category-guess'
import { CATEGORISED_MIN, learnCategories, type CategorisedText } from './learn-categories'
import { readModel, writeModel } from '@search-engine'

const PROVENANCE = { source: 'made up', trainedAt: 0 }
/** Invented local words: none of them is a term of a category. */
const WORDS: Readonly<Partial<Record<Category, readonly string[]>>> = {
  labour: ['车缝', '拉长', '夜班长', '计件'],
  facilities: ['跳闸', '渗水', '井盖', '围栏'],
  logistics: ['挂车', '落箱', '甩柜', '押车'],
}
const PLACES = ['东门', '西库', '三号楼', '老厂', '新院', '北场', '后街']

function needs(count: number): CategorisedText[] {
  const labels = Object.keys(WORDS) as Category[]
  return Array.from({ length: count }, (_, i) => {
    const category = labels[i % labels.length] ?? 'other'
    const words = WORDS[category] ?? []
    const text = `${PLACES[i % 7]}${words[i % 4]}的事${i % 11}，${words[(i * 3 + 1) % 4]}也是`
    return { text, category }
  })
}

describe('categories learnt from needs', () => {
  it('learns local words that no list has, and gives no category for an unclear text', () => {
    const learnt = learnCategories(needs(300), PROVENANCE)
    if (!('model' in learnt)) throw new Error(learnt.why)
    expect(learnt.after).toBeGreaterThan(learnt.before + 0.3)
    expect(learnt.model.provenance).toEqual({ ...PROVENANCE, texts: 300, heldOut: learnt.after })
    const guess = makeCategoryGuesser(learnt.model)
    expect([guess('南门跳闸了'), guess('夜班长不够'), guess('甩柜怎么办')]).toEqual([
      'facilities',
      'labour',
      'logistics',
    ])
    expect(guess('完全不相干')).toBeUndefined()
  })

  it('is the same for the same needs in any order, also when read from its file', () => {
    const rows = needs(210)
    const once = learnCategories(rows, PROVENANCE)
    const again = learnCategories([...rows].reverse(), PROVENANCE)
    if (!('model' in once) || !('model' in again)) throw new Error('nothing learnt')
    const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
    const file = writeModel(once.model, encode)
    expect(writeModel(again.model, encode)).toBe(file)
    const decode = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'))
    expect(makeCategoryGuesser(readModel(file, decode))('押车')).toBe('logistics')
  })

  it('gives no model for too few needs, or where proposals for held-out needs get worse', () => {
    expect(learnCategories(needs(CATEGORISED_MIN - 1), PROVENANCE)).toEqual({ why: 'TooFew' })
    // The listed words alone propose the right categories. The words beside them mean the opposite in the fifth fold.
    const misled = Array.from({ length: 240 }, (_, i): CategorisedText => {
      const loan = i % 2 === 0
      const company = loan === (i % 5 === 0) ? '夜班长计件车缝拉长' : '跳闸渗水井盖围栏'
      return {
        text: `${1000 + i}，${loan ? '贷款' : '招工'}，${company}`,
        category: loan ? 'finance' : 'labour',
      }
    })
    expect(learnCategories(misled, PROVENANCE)).toMatchObject({ why: 'HeldOutFell', before: 1 })
  })
})
