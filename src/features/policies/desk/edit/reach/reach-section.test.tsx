import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { forgetTaro } from '../../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import type { FieldFaults } from '@/shared/contract/action'
import { POLICY_FILES_MAX } from '@/shared/contract/limits'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { WORDING } from '@/shared/contract/wording'
import { toPolicyForm, type PolicyForm } from '../policy-form'
import { ReachSection } from './reach-section'

const POLICY = sampleDeskPolicy()
const FILE = { fileId: 'cloud://a/form.docx', name: '申请表.docx', sizeBytes: 2048 }
const card = (id: string, title: string): PolicyCard => ({
  id,
  version: 1,
  title,
  shortTitle: title,
  documentNumber: `沈高新发〔2018〕${id}号`,
  issuingBody: '高新区管委会',
  level: 'zone',
  themes: [],
  regionCode: POLICY.regionCode,
  state: 'published',
  gain: '',
  updatedAt: 0,
  words: [],
})

let fake: FakeTransport
let written: PolicyForm

function Desk({ start, faults }: { start: Partial<PolicyForm>; faults: FieldFaults }) {
  const [form, setForm] = useState<PolicyForm>({ ...toPolicyForm(POLICY), ...start })
  written = form
  return (
    <ReachSection
      personId="me"
      policy={POLICY}
      form={form}
      put={(changed) => setForm((before) => ({ ...before, ...changed }))}
      faults={faults}
      evidence={[]}
      doubtful={new Set()}
      onCheck={() => undefined}
    />
  )
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2020-03-10T10:00:00+08:00') })
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.restoreAllMocks()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const open = (start: Partial<PolicyForm> = {}, faults: FieldFaults = {}) =>
  render(<Desk start={start} faults={faults} />)
const press = async (name: string, role = 'button') => {
  fireEvent.click(screen.getByRole(role, { name }))
  await pass()
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
/** Makes the browser's dialogue choose this file. */
const picks = (file: File) =>
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [file] })
    this.dispatchEvent(new Event('change'))
  })

it('names a document by hand: kind, title and number; the title breaks the link to a published one', async () => {
  open({ lineage: [{ kind: 'replaces', policyId: 'p7', title: '老办法', documentNumber: '' }] })
  expect(screen.getByText('这份政策发布的同时，它自动失效。')).toBeTruthy()
  write('关联文件 1 发文字号', '沈高新发〔2018〕3号')
  expect(written.lineage[0]).toMatchObject({ policyId: 'p7', documentNumber: '沈高新发〔2018〕3号' })
  write('关联文件 1 名称', '另一份办法')
  expect(written.lineage[0]).toMatchObject({ policyId: '', title: '另一份办法' })
  expect(screen.queryByText('这份政策发布的同时，它自动失效。')).toBeNull()
  await press('加一份文件')
  expect(written.lineage[1]).toEqual({ kind: 'based_on', policyId: '', title: '', documentNumber: '' })
  await press('移走关联文件 1')
  expect(written.lineage.map(({ kind }) => kind)).toEqual(['based_on'])
})

it('chooses the replaced policy among the published ones of the region, without the policy itself', async () => {
  fake.answer('policies.queue', () => ok({ policies: [card('p1', '这份自己'), card('p7', '老办法')] }))
  open()
  await press('从已发布的里选')
  expect(fake.to('policies.queue')[0]?.input).toEqual({ regionCode: POLICY.regionCode, state: 'published' })
  const dialog = within(screen.getByRole('dialog', { name: '从已发布的里选' }))
  expect(dialog.getAllByRole('radio').map((one) => one.textContent)).toEqual(['老办法沈高新发〔2018〕p7号'])
  fireEvent.click(dialog.getByRole('radio'))
  expect(written.lineage).toEqual([
    { kind: 'replaces', policyId: 'p7', title: '老办法', documentNumber: '沈高新发〔2018〕p7号' },
  ])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('lists earlier policies of a region that has published many', async () => {
  fake.answer('policies.queue', ({ input: { cursor } }) =>
    ok(
      cursor === undefined
        ? { policies: [card('p7', '老办法')], nextCursor: '1583000000000.1' }
        : { policies: [card('p3', '更老的办法')] },
    ),
  )
  open()
  await press('从已发布的里选')
  await press('再列更早的')
  const dialog = within(screen.getByRole('dialog', { name: '从已发布的里选' }))
  expect(dialog.getAllByRole('radio')).toHaveLength(2)
  expect(fake.to('policies.queue').at(-1)?.input).toMatchObject({ cursor: '1583000000000.1' })
  expect(dialog.queryByRole('button', { name: '再列更早的' })).toBeNull()
})

it('says why the published policies cannot be chosen', async () => {
  fake.answer('policies.queue', () => no('Forbidden'))
  open()
  await press('从已发布的里选')
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(WORDING.Forbidden)).toBeTruthy()
  expect(dialog.queryAllByRole('radio')).toEqual([])
})

it('sends a file and adds it, takes one away, and refuses what readers cannot open', async () => {
  open({ attachments: [FILE] })
  picks(new File(['%PDF-1.7'], '通知.pdf'))
  await press('加一个附件')
  expect(fake.uploads[0]?.path).toMatch(/^uploads\/me\/.*通知\.pdf$/)
  expect(written.attachments.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
    ['申请表.docx', 2048],
    ['通知.pdf', 8],
  ])
  expect(screen.getByText(`2/${POLICY_FILES_MAX}`)).toBeTruthy()
  await press('移走附件：申请表.docx')
  expect(written.attachments.map(({ name }) => name)).toEqual(['通知.pdf'])
  picks(new File(['MZ'], '安装.exe'))
  await press('加一个附件')
  expect(screen.getByText(/^安装\.exe：类型不对：请用 pdf、/)).toBeTruthy()
  expect([written.attachments.length, fake.uploads.length]).toEqual([1, 1])
})

it('adds a file that arrives late, and keeps another one removed', async () => {
  open({ attachments: [FILE] })
  fake.offline = true
  picks(new File(['%PDF-1.7'], '通知.pdf'))
  await press('加一个附件')
  expect(screen.getByText(/^通知\.pdf没有传上去/)).toBeTruthy()
  await press('移走附件：申请表.docx')
  fake.offline = false
  fireEvent(window, new Event('online'))
  await pass()
  expect(written.attachments.map(({ name }) => name)).toEqual(['通知.pdf'])
})

it('shows each fault at its own field', () => {
  open(
    { links: 'example' },
    { 'content.contacts.0.phones': '电话不对', links: '网址不对', lineage: '文件不对' },
  )
  for (const [label, fault] of [
    ['联系方式', '电话不对'],
    ['网址', '网址不对'],
    ['依据、落实或替代的文件', '文件不对'],
  ] as const) {
    const field = screen.getByText(label, { selector: '.field-label' }).closest<HTMLElement>('.field')
    expect(within(field ?? document.body).getByRole('alert').textContent).toBe(fault)
  }
})
