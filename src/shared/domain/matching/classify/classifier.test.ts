import { Classifier, type LabelledText } from './classifier'
import { macroF1 } from './macro-f1'

const PARTS: Readonly<Record<string, readonly string[]>> = {
  labour: ['招工', '返岗', '普工', '包车', '劳务', '招聘'],
  finance: ['贷款', '银行', '续贷', '抵押', '利息', '担保'],
  logistics: ['货车', '高速', '通行证', '发货', '运输', '封路'],
}

/** Texts of three words of their label and one of any, all combinations differently ordered. */
function texts(from: number, count: number): LabelledText[] {
  const labels = Object.keys(PARTS)
  return Array.from({ length: count }, (_, n) => {
    const i = from + n
    const label = labels[i % 3] ?? ''
    const own = PARTS[label] ?? []
    const other = PARTS[labels[(i * 7 + 1) % 3] ?? ''] ?? []
    const pick = (words: readonly string[], at: number) => words[at % words.length] ?? ''
    const words = [pick(own, i), pick(own, i * 5 + 2), pick(other, i * 3), pick(own, i * 11 + 4)]
    return { label, text: words.join(' ') }
  })
}

describe('the classifier', () => {
  it.each([
    ['naive Bayes', Number.POSITIVE_INFINITY],
    ['the linear model', 0],
  ])('%s tells texts apart that it has not seen', (_, linearFrom) => {
    const classifier = new Classifier(texts(0, 120), linearFrom)
    const unseen = texts(1000, 60)
    const guesses = unseen.map(({ text }) => classifier.guess(text)[0]?.label ?? '')
    expect(
      macroF1(
        unseen.map(({ label }) => label),
        guesses,
      ),
    ).toBeGreaterThan(0.9)
  })

  it('is trained the same twice, and says how sure it is', () => {
    const guess = () => new Classifier(texts(0, 60), 0).guess('银行 贷款')
    expect(guess()).toEqual(guess())
    const [first, ...others] = guess()
    expect(first?.label).toBe('finance')
    expect(
      (first?.confidence ?? 0) + others.reduce((sum, { confidence }) => sum + confidence, 0),
    ).toBeCloseTo(1)
  })

  it('has nothing to say without anything to learn from', () => {
    expect(() => new Classifier([])).toThrow(RangeError)
    expect(new Classifier(texts(0, 30)).guess('')).toHaveLength(3)
  })
})

describe('macro F1', () => {
  it('counts every label the same', () => {
    expect(macroF1(['a', 'a', 'a', 'b'], ['a', 'a', 'a', 'a'])).toBeCloseTo((6 / 7 + 0) / 2)
    expect(macroF1(['a', 'b'], ['a', 'b'])).toBe(1)
  })
})
