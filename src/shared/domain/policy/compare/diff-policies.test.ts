import fc from 'fast-check'
import type { PolicyClause, PolicyContent } from '../policy'
import { diffPolicies } from './diff-policies'
import { editsBetween } from './edits'
import { diffPieces, type DiffPiece } from './pieces'

const clause = (path: string, heading: string, ...paragraphs: string[]): PolicyClause => ({
  level: 1,
  path,
  heading,
  paragraphs,
})
const content: PolicyContent = {
  title: '关于稳岗的通知',
  shortTitle: '稳岗',
  issuingBodies: ['甲局'],
  level: 'zone',
  themes: [],
  plain: { gain: '每人补 500 元', who: '', how: '', byWhen: '', ask: '' },
  clauses: [
    clause('一', '补贴标准', '每人补500元，一次发放。'),
    clause('二', '申报方式', '网上提交。'),
    clause('三', '其他', '由甲局解释。'),
  ],
  contacts: [],
  links: [],
  lineage: [],
  attachments: [],
}
const diff = (more: Partial<PolicyContent>) => diffPolicies(content, { ...content, ...more })
const side = (pieces: readonly DiffPiece[], kind: 'removed' | 'added') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('')

describe('what changed between two versions', () => {
  it('has no entry when nothing changed', () => {
    expect(diffPolicies(content, structuredClone(content))).toEqual({ fields: [], clauses: [] })
  })

  it('shows changed fields by name, with the words marked', () => {
    const { fields } = diff({ plain: { ...content.plain, gain: '每人补 800 元' }, deadlineOn: '2020-04-30' })
    expect(fields).toEqual([
      {
        field: 'plain.gain',
        label: '能得到什么',
        pieces: [
          { kind: 'same', text: '每人补 ' },
          { kind: 'removed', text: '500' },
          { kind: 'added', text: '800' },
          { kind: 'same', text: ' 元' },
        ],
      },
      { field: 'deadlineOn', label: '申报截止', pieces: [{ kind: 'added', text: '2020-04-30' }] },
    ])
  })

  it('an inserted clause moves the numbers of the others and changes none of them', () => {
    const [first, second, third] = content.clauses as [PolicyClause, PolicyClause, PolicyClause]
    const put = clause('二', '补贴对象', '本区企业。')
    const clauses = [first, put, { ...second, path: '三' }, { ...third, path: '四' }]
    expect(
      diff({ clauses }).clauses.map(({ change, before, after }) => [change, before?.path, after?.path]),
    ).toEqual([
      ['added', undefined, '二'],
      ['renumbered', '二', '三'],
      ['renumbered', '三', '四'],
    ])
  })

  it('a reworded clause is one change; a removed clause and an unrelated added one are two', () => {
    const [first, second, third] = content.clauses as [PolicyClause, PolicyClause, PolicyClause]
    const changed = { ...first, paragraphs: ['每人补800元，分两次发放。'] }
    const other = clause('二', '联系电话', '拨打咨询热线。')
    const { clauses } = diff({ clauses: [changed, other, third] })
    expect(clauses.map(({ change, before, after }) => [change, before?.heading, after?.heading])).toEqual([
      ['changed', '补贴标准', '补贴标准'],
      ['added', undefined, '联系电话'],
      ['removed', '申报方式', undefined],
    ])
    expect(clauses[0]?.pieces).toEqual([
      { kind: 'same', text: '补贴标准\n每人补' },
      { kind: 'removed', text: '500元，一' },
      { kind: 'added', text: '800元，分两' },
      { kind: 'same', text: '次发放。' },
    ])
    expect(diff({ clauses: [first, second] }).clauses.map(({ change }) => change)).toEqual(['removed'])
  })

  it('shows conditions and files in words', () => {
    const rule = {
      version: 1,
      root: { id: 'staff', test: 'number', fact: 'staff', is: 'at_most', value: 500 },
    } as const
    const file = { fileId: 'cloud://e/policies/p/f.pdf', name: '申请表.pdf', sizeBytes: 5 }
    const { fields } = diff({ rule, attachments: [file] })
    expect(fields.map(({ field }) => field)).toEqual(['attachments', 'rule', 'measures'])
    expect(fields.map(({ pieces }) => side(pieces, 'added'))).toEqual([
      '申请表.pdf',
      '职工人数不超过 500 人',
      '稳岗 · 每人补 500 元',
    ])
  })

  it('the marked words make up both texts, whatever the texts are', () => {
    const words = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', 'a', '5', '0', ' ', '，', '\n', '😀'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = diffPieces(before, after)
        expect([side(pieces, 'removed'), side(pieces, 'added')]).toEqual([before, after])
      }),
      { numRuns: 500 },
    )
  })

  it('the fewest changes are found, as a slow search finds them', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        const same = editsBetween(a, b).filter(({ kind }) => kind === 'same').length
        expect(same).toBe(longestCommon(a, b))
      }),
      { numRuns: 300 },
    )
  })

  it('two long texts with nothing in common are one removal and one addition', () => {
    const pieces = diffPieces('甲'.repeat(100_000), '乙'.repeat(100_000))
    expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = a.map(() => b.map(() => 0))
  a.forEach((x, i) =>
    b.forEach((y, j) => {
      const row = table[i] ?? []
      row[j] = x === y ? (table[i - 1]?.[j - 1] ?? 0) + 1 : Math.max(table[i - 1]?.[j] ?? 0, row[j - 1] ?? 0)
    }),
  )
  return table.at(-1)?.at(-1) ?? 0
}
