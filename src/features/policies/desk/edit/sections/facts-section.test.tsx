import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState, type ComponentType } from 'react'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { evidenceKey } from '@/features/policies/desk/field-evidence'
import type { FieldFaults } from '@/shared/contract/action'
import { POLICY_LIST_MAX } from '@/shared/contract/limits'
import { POLICY_THEMES, THEME_SPECS } from '@/shared/domain/policy/theme'
import { toPolicyForm, type PolicyForm } from '../policy-form'
import type { SectionProps } from './editor-block'
import { FactsSection } from './facts-section'
import { PlainSection } from './plain-section'
import { TermSection } from './term-section'

const EVIDENCE = sampleDeskPolicy().desk?.evidence ?? []

let written: PolicyForm
const onCheck = jest.fn<void, [string]>()
const onShow = jest.fn<void, [number]>()

interface DeskProps {
  Section: ComponentType<SectionProps>
  start: Partial<PolicyForm>
  faults: FieldFaults
}

function Desk({ Section, start, faults }: DeskProps) {
  const [form, setForm] = useState<PolicyForm>({ ...toPolicyForm(sampleDeskPolicy()), ...start })
  written = form
  return (
    <Section
      form={form}
      put={(changed) => setForm((before) => ({ ...before, ...changed }))}
      faults={faults}
      evidence={EVIDENCE}
      doubtful={new Set(EVIDENCE.filter(({ field }) => field === 'deadlineOn').map(evidenceKey))}
      onCheck={onCheck}
      onShow={onShow}
    />
  )
}

afterEach(() => {
  cleanup()
  onCheck.mockClear()
  onShow.mockClear()
})

const open = (
  Section: DeskProps['Section'],
  start: DeskProps['start'] = {},
  faults: DeskProps['faults'] = {},
) => render(<Desk Section={Section} start={start} faults={faults} />)
const press = (name: string, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const block = (label: string) =>
  within(
    screen.getByText(label, { selector: '.field-label' }).closest<HTMLElement>('.edit-block') ??
      document.body,
  )

it('writes the facts of the document: a title in one line, number, bodies, day and level', () => {
  open(FactsSection)
  write('标题', '关于支持企业\n添置设备的办法')
  write('发文字号', '沈高新发〔2020〕10号')
  write('发文机关', '管委会\n科技局')
  write('成文日期', '2020-03-05')
  press('市级', 'radio')
  expect(written).toMatchObject({
    title: '关于支持企业添置设备的办法',
    documentNumber: '沈高新发〔2020〕10号',
    issuingBodies: '管委会\n科技局',
    writtenOn: '2020-03-05',
    level: 'city',
  })
})

it('proposes a short title and stops once it is taken', () => {
  open(FactsSection, { title: '关于支持企业添置设备的若干办法', shortTitle: '旧的' })
  expect(screen.getByText('2/20')).toBeTruthy()
  press('用“支持企业添置设备的若干办法”')
  expect(written.shortTitle).toBe('支持企业添置设备的若干办法')
  expect(screen.queryByRole('button', { name: /^用“/ })).toBeNull()
})

it('takes a theme in and out, and lets the oldest go when there are too many', () => {
  const most = POLICY_THEMES.slice(0, POLICY_LIST_MAX.themes)
  const next = 'other'
  expect(most).not.toContain(next)
  open(FactsSection, { themes: most })
  press(THEME_SPECS[next].label, 'checkbox')
  expect(written.themes).toEqual([...most.slice(1), next])
  press(THEME_SPECS[next].label, 'checkbox')
  expect(written.themes).toEqual(most.slice(1))
})

it('shows below each field the words of the notice and what is wrong with it', () => {
  open(FactsSection, {}, { 'content.title': '标题不对', 'issuingBodies.0': '机关不对' })
  expect(block('标题').getByRole('alert').textContent).toBe('标题不对')
  expect(block('发文机关').getByRole('alert').textContent).toBe('机关不对')
  fireEvent.click(block('发文字号').getByRole('button', { name: /^看原文/ }))
  expect(onShow.mock.calls).toEqual([[10]])
  cleanup()
  open(TermSection)
  expect(block('截止申报').getByText('原文：“请于6月底前提出”')).toBeTruthy()
  press('核对过了，没错：2020年6月30日')
  expect(onCheck.mock.calls).toEqual([[EVIDENCE.map(evidenceKey)[1]]])
})

it('writes and clears the last day to apply and the last day of validity', () => {
  open(TermSection)
  expect(screen.queryByRole('button', { name: '清空有效期至' })).toBeNull()
  write('有效期至', '2021-12-31')
  press('清空截止申报')
  expect(written).toMatchObject({ deadlineOn: '', validUntilOn: '2021-12-31' })
  press('清空有效期至')
  expect(written.validUntilOn).toBe('')
})

it('writes plain words, and proposes values from the rest of the page', () => {
  open(PlainSection, {}, { 'plain.who': '请填写谁能享受' })
  expect(block('谁能享受').getByRole('alert').textContent).toBe('请填写谁能享受')
  write('谁能享受', '区内工业企业')
  press('填“6月30日前”')
  press('填“设备补贴 王平 024-83780001”')
  expect(written.plain).toEqual({
    gain: '设备款补一成',
    who: '区内工业企业',
    how: '网上申报',
    byWhen: '6月30日前',
    ask: '设备补贴 王平 024-83780001',
  })
  expect(screen.queryByRole('button', { name: /^填“/ })).toBeNull()
})

it('proposes no plain words when the page has no values', () => {
  open(PlainSection, {
    deadlineOn: '',
    contacts: [{ matter: '咨询', person: '王平', phones: '', emails: '', note: '' }],
  })
  expect(screen.queryByRole('button', { name: /^填“/ })).toBeNull()
})
