import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { ServiceView } from '@/shared/contract/services'
import { regionCode } from '@/shared/domain/access/region'
import { EditService } from './edit-service'
import { checkForm, toServiceDraft, emptyForm, toServiceForm } from './service-form'

const SERVICE: ServiceView = {
  id: 's1',
  version: 4,
  name: '返岗包车',
  organizationName: '人社服务中心',
  category: 'labour',
  description: '统一包车',
  offers: ['包车', '防疫手续'],
  situations: [],
  exampleNeeds: ['工人回不来'],
  schedule: '工作日 8:30–17:00',
  locations: [{ name: '窗口', address: '高新路 1 号' }],
  contacts: [{ name: '李主任', title: '主任', phone: '024-83780000' }],
  requiredDocuments: ['名单'],
  cost: '免费',
  steps: ['电话登记', '上车'],
  assuredOn: '2020-02-20',
  regionCode: regionCode('CN2101G1'),
  regionName: '沈阳高新区',
  status: 'active',
  assuredBy: '林悦',
}

let fake: FakeTransport
let stored: ServiceView

beforeEach(() => {
  jest.useFakeTimers()
  stored = SERVICE
  fake = new FakeTransport().connect().answer('services.read', () => ok({ service: stored }))
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice('service-draft:s1', undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const open = async () => {
  render(<EditService serviceId="s1" onSaved={() => undefined} />)
  await pass()
}
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })

it('converts a service to the form and back without a change', () => {
  const { id: _i, version: _v, regionCode: _c, regionName: _n, status: _s, assuredBy: _a, ...draft } = SERVICE
  expect(toServiceDraft(toServiceForm(SERVICE))).toEqual({ ...draft, exemptDocuments: [], noPledge: false })
})

it('leaves empty rows out and finds what is missing in a new service', () => {
  const checked = checkForm({
    ...emptyForm('2020-03-01'),
    name: '新服务',
    locations: [{ name: ' ', address: '' }],
  })
  expect('faults' in checked && checked.faults).toMatchObject({
    contacts: '至少一个联系电话',
    category: '请选择类别',
    organizationName: '请填写机构',
  })
})

it('saves with the version that was shown', async () => {
  await open()
  fake.answer('services.edit', () => ok({ service: { ...SERVICE, version: 5, cost: '每人 50 元' } }))
  write('费用', '每人 50 元')
  await press('保存')
  expect(fake.to('services.edit')[0]?.input).toMatchObject({
    serviceId: 's1',
    version: 4,
    service: { cost: '每人 50 元', offers: ['包车', '防疫手续'] },
  })
  expect(screen.queryByText(/还没保存/)).toBeNull()
})

it('keeps both texts when somebody else was faster: the person may take the newest or go on with their own', async () => {
  await open()
  fake.answer('services.edit', () => no('ChangedMeanwhile'))
  write('费用', '每人 50 元')
  stored = { ...SERVICE, version: 5, cost: '每人 30 元' }
  await press('保存')
  expect(screen.getByText(/刚刚有人改动过这项服务/)).toBeTruthy()
  expect(box('费用').value).toBe('每人 50 元')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)

  fake.answer('services.edit', () => ok({ service: { ...SERVICE, version: 6, cost: '每人 50 元' } }))
  await press('保留我写的，接着改')
  await press('保存')
  expect(fake.to('services.edit').at(-1)?.input).toMatchObject({
    version: 5,
    service: { cost: '每人 50 元' },
  })
})

it('shows the newest version when the own text is discarded', async () => {
  await open()
  fake.answer('services.edit', () => no('ChangedMeanwhile'))
  write('费用', '每人 50 元')
  stored = { ...SERVICE, version: 5, cost: '每人 30 元' }
  await press('保存')
  await press('换成最新内容')
  expect(box('费用').value).toBe('每人 30 元')
})

it('stores what was written when the page is left', async () => {
  await open()
  write('服务名称', '返岗专列')
  cleanup()
  await open()
  expect(box('服务名称').value).toBe('返岗专列')
  await press('放弃')
  expect(box('服务名称').value).toBe('返岗包车')
})

it('closes a service only with a reason', async () => {
  await open()
  fake.answer('services.suspend', () =>
    ok({ service: { ...SERVICE, version: 5, status: 'temporarily_closed', alert: '窗口装修' } }),
  )
  await press('暂停')
  await press('暂停这项服务')
  expect(fake.to('services.suspend')).toHaveLength(0)
  write('原因', '窗口装修')
  await press('暂停这项服务')
  expect(fake.to('services.suspend')[0]?.input).toEqual({ serviceId: 's1', version: 4, reason: '窗口装修' })
  expect(screen.getByText('暂停办理')).toBeTruthy()
  expect(screen.getByRole('button', { name: '恢复办理' })).toBeTruthy()
})

it('a suspension that was lost goes out by itself once the network is back, as the same intent', async () => {
  await open()
  fake.answer('services.suspend', () => ok({ service: { ...SERVICE, status: 'temporarily_closed' } }))
  await press('暂停')
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '窗口装修' } })
  fake.losesAnswers = true
  await press('暂停这项服务')
  await pass(10_000)
  screen.getByText(/没有送出.*连上网会自动再送/)
  fake.losesAnswers = false
  fireEvent(window, new Event('online'))
  await pass(10_000)
  expect(new Set(fake.to('services.suspend').map(({ requestId }) => requestId)).size).toBe(1)
  expect(screen.queryByRole('dialog')).toBeNull()
})
