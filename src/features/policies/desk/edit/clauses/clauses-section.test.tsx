import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { evidenceKey, type EvidenceView } from '@/features/policies/desk/field-evidence'
import type { PolicyClause } from '@/shared/domain/policy/policy'
import { CLAUSE_SIZES } from '@/shared/contract/limits'
import { toPolicyForm } from '../policy-form'
import { ClausesSection } from './clauses-section'

const clause = (path: string, heading: string, level: PolicyClause['level'] = 1): PolicyClause => ({
  level,
  path,
  heading,
  paragraphs: [`${heading}的办法。`],
})
const THREE = [clause('一', '补贴'), clause('（一）', '标准', 2), clause('二', '申报')]
const DOUBT: EvidenceView = {
  field: 'clauses',
  value: '二',
  quote: '二，申报',
  start: 40,
  end: 44,
  confidence: 'doubtful',
}

let written: readonly PolicyClause[]
const onCheck = jest.fn<void, [string]>()

function Desk({ start, doubts }: { start: readonly PolicyClause[]; doubts: readonly EvidenceView[] }) {
  const [form, setForm] = useState({ ...toPolicyForm(sampleDeskPolicy()), clauses: start })
  written = form.clauses
  return (
    <ClausesSection
      form={form}
      put={(changed) => setForm((before) => ({ ...before, ...changed }))}
      faults={{}}
      evidence={doubts}
      doubtful={new Set(doubts.map(evidenceKey))}
      onCheck={onCheck}
    />
  )
}

afterEach(() => {
  cleanup()
  onCheck.mockClear()
})

const open = (start: readonly PolicyClause[] = THREE, doubts: readonly EvidenceView[] = []) =>
  render(<Desk start={start} doubts={doubts} />)
const press = (name: string, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const paths = () => written.map(({ path }) => path)

it('opens one clause at a time and writes its level, number, heading and paragraphs', () => {
  open()
  press('修改条款：一 补贴')
  press('修改条款：（一） 标准')
  expect(screen.getByRole('button', { name: '修改条款：一 补贴' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: '（一）' }).getAttribute('aria-checked')).toBe('true')
  press('1.', 'radio')
  write('编号', '1')
  write('条款标题', '上限')
  write('内容', '最高五十万元。\n不重复享受。')
  expect(written[1]).toEqual({
    level: 3,
    path: '1',
    heading: '上限',
    paragraphs: ['最高五十万元。', '不重复享受。'],
  })
  write('内容', '')
  expect(written[1]?.paragraphs).toEqual([])
  press('收起条款：1 上限')
  expect(screen.queryByLabelText('内容')).toBeNull()
  expect([written[0], written[2]]).toEqual([THREE[0], THREE[2]])
})

it('moves a clause, which stays open, and leaves the first and the last where they are', () => {
  open()
  press('修改条款：一 补贴')
  press('上移')
  expect(paths()).toEqual(['一', '（一）', '二'])
  press('下移')
  expect(paths()).toEqual(['（一）', '一', '二'])
  expect(box('编号').value).toBe('一')
  press('下移')
  press('下移')
  expect(paths()).toEqual(['（一）', '二', '一'])
  press('上移')
  expect(paths()).toEqual(['（一）', '一', '二'])
})

it('adds one of the same level behind, one of the first level at the end, and takes one away', () => {
  open()
  press('修改条款：（一） 标准')
  press('后面加一条')
  expect(paths()).toEqual(['一', '（一）', '', '二'])
  expect(written[2]?.level).toBe(2)
  expect(screen.getByRole('button', { name: '收起条款：没有编号的一段' })).toBeTruthy()
  press('移走')
  expect(paths()).toEqual(['一', '（一）', '二'])
  expect(screen.queryByLabelText('内容')).toBeNull()
  press('在最后加一条')
  expect(written.at(-1)).toEqual({ level: 1, path: '', heading: '', paragraphs: [] })
  expect(screen.getByText('4 条')).toBeTruthy()
})

it('asks to look at a clause that was read without being sure, with the words of the notice', () => {
  open(THREE, [DOUBT])
  expect(screen.getAllByText('请核对')).toHaveLength(1)
  press('修改条款：一 补贴')
  expect(screen.queryByText(/原文：/)).toBeNull()
  press('修改条款：二 申报')
  expect(screen.getByText('原文：“二，申报”')).toBeTruthy()
  press('核对过了，没错：二')
  expect(onCheck.mock.calls).toEqual([[evidenceKey(DOUBT)]])
})

it('goes back a page when the last clause of a page is removed, and adds none above the limit', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => clause(`${i + 1}`, `事项${i + 1}`))
  open(many(31))
  press('后面的')
  expect(screen.getByText('第 31–31 条')).toBeTruthy()
  press('修改条款：31 事项31')
  press('移走')
  expect(screen.getByRole('button', { name: '修改条款：30 事项30' })).toBeTruthy()
  cleanup()
  open(many(CLAUSE_SIZES.clauses))
  expect(screen.queryByRole('button', { name: '在最后加一条' })).toBeNull()
})
