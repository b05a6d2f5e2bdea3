import { Classifier, macroF1, trainClassifier, type LabelledText } from './classifier'
import { readModel, writeModel } from './model-file'

const PROVENANCE = { source: 'made up', trainedAt: 0 }
const classifierOf = (rows: readonly LabelledText[], linearFrom?: number) =>
  new Classifier(trainClassifier(rows, PROVENANCE, linearFrom))

const PARTS: Readonly<Record<string, readonly string[]>> = {
  labour: ['招工', '返岗', '普工', '包车', '劳务', '招聘'],
  finance: ['贷款', '银行', '续贷', '抵押', '利息', '担保'],
  logistics: ['货车', '高速', '通行证', '发货', '运输', '封路'],
}

/** Texts of three words of their label and one word of any label, in varying combinations. */
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
  ])('%s finds the labels of texts that it was not trained on', (_, linearFrom) => {
    const classifier = classifierOf(texts(0, 120), linearFrom)
    const unseen = texts(1000, 60)
    const guesses = unseen.map(({ text }) => classifier.guess(text)[0]?.label ?? '')
    expect(
      macroF1(
        unseen.map(({ label }) => label),
        guesses,
      ),
    ).toBeGreaterThan(0.9)
  })

  it('gives the same guesses when trained twice, with a confidence for each', () => {
    const guess = () => classifierOf(texts(0, 60), 0).guess('银行 贷款')
    expect(guess()).toEqual(guess())
    const [first, ...others] = guess()
    expect(first?.label).toBe('finance')
    expect(
      (first?.confidence ?? 0) + others.reduce((sum, { confidence }) => sum + confidence, 0),
    ).toBeCloseTo(1)
  })

  it('gives a word to a rare label that uses it more often, however frequent the other label is', () => {
    const rows = (label: string, count: number, shared: number, own: string) =>
      Array.from({ length: count }, (_, i) => ({ label, text: i < shared ? '共同' : own }))
    const classifier = classifierOf([...rows('rare', 20, 10, '稀少'), ...rows('frequent', 160, 6, '平常')], 0)
    expect(classifier.guess('共同')[0]?.label).toBe('rare')
  })

  it('always guesses the only label where there is one', () => {
    const one = texts(0, 30).map(({ text }) => ({ text, label: 'only' }))
    expect(classifierOf(one, 0).guess('银行 贷款')).toEqual([{ label: 'only', confidence: 1 }])
  })

  it('refuses to be trained without texts, and guesses for an empty text', () => {
    expect(() => classifierOf([])).toThrow(RangeError)
    expect(classifierOf(texts(0, 30)).guess('')).toHaveLength(3)
  })
})

describe('a model as a file', () => {
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const decode = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'))

  it.each([
    ['of naive Bayes', Number.POSITIVE_INFINITY],
    ['of the linear model', 0],
  ])('%s guesses the same when it is read again, and keeps its provenance', (_, linearFrom) => {
    const model = trainClassifier(texts(0, 90), { ...PROVENANCE, heldOut: 0.9 }, linearFrom)
    const read = readModel(writeModel(model, encode), decode)
    expect(read.provenance).toEqual({ source: 'made up', trainedAt: 0, texts: 90, heldOut: 0.9 })
    for (const { text } of texts(500, 20))
      expect(new Classifier(read).guess(text)).toEqual(new Classifier(model).guess(text))
  })

  it('is refused when it is something else or cut short', () => {
    const written = writeModel(trainClassifier(texts(0, 30), PROVENANCE), encode)
    const cut = JSON.parse(written) as { bayes: { weights: string } }
    cut.bayes.weights = cut.bayes.weights.slice(0, 40)
    expect(() => readModel('{"format":"other"}', decode)).toThrow(RangeError)
    expect(() => readModel(JSON.stringify(cut), decode)).toThrow(RangeError)
  })
})

describe('macro F1', () => {
  it('counts every label the same', () => {
    expect(macroF1(['a', 'a', 'a', 'b'], ['a', 'a', 'a', 'a'])).toBeCloseTo((6 / 7 + 0) / 2)
    expect(macroF1(['a', 'b'], ['a', 'b'])).toBe(1)
  })
})
