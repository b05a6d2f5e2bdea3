import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { gzipSync, strToU8 } from 'fflate'
import { forgetTaro, showAgain } from '../../../../../config/jest.taro'
import { answerFetch } from '../../../../../config/jest.taro-fetch'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import { computeChecksum } from '@/shared/domain/search/zone/checksum'
import { PostNeedForm } from '../post-need-form'

const AT = Date.parse('2020-03-03T09:30:00+08:00')
const SERVICE = {
  id: 's1',
  name: '变压器增容',
  organizationName: '供电所',
  category: 'facilities',
  description: '厂区用电扩容',
  offers: [],
  situations: [],
  exampleNeeds: [],
  regionCode: 'CN2101G1',
  status: 'active',
  schedule: '',
  contacts: [{ phone: '024-95598' }],
}
const NETWORK = { ...SERVICE, id: 's2', name: '宽带报修', description: '断网了', exampleNeeds: ['网断了'] }
const FILE = gzipSync(
  strToU8(JSON.stringify({ services: [SERVICE, NETWORK], policies: [], earlier_needs: [] })),
)
const SNAPSHOT: AnswerData<'needs.snapshot'> = {
  zoneCode: 'CN2101G1',
  at: AT,
  versions: { services: 1, policies: 0, earlier_needs: 0 },
  file: { url: 'http://cloud/zone.bin', checksum: computeChecksum(FILE), sizeBytes: FILE.length },
  changed: { services: [], policies: [], earlier_needs: [] },
  removed: [],
  calendar: DEFAULT_CALENDAR,
  verdicts: {},
}
const PERSON = { personId: 'p1', name: '李娜', phone: '13000000101' }

let fake: FakeTransport
const before = globalThis.fetch

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect().answer('needs.snapshot', () => ok(SNAPSHOT))
  answerFetch({ bytes: FILE })
})
afterEach(() => {
  cleanup()
  storeOnDevice('need-draft:p1', undefined)
  forgetTaro()
  jest.useRealTimers()
  globalThis.fetch = before
})

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const write = (value: string) =>
  fireEvent.change(screen.getByLabelText('遇到什么困难？'), { target: { value } })

const CLOUD_FINDS: AnswerData<'needs.preview'> = {
  matches: [{ serviceId: 's9', name: '云端的服务', organizationName: '别处', phone: '', score: 1, why: [] }],
  policies: [],
  earlier: [],
  same: [],
  others: [],
  wellMatched: true,
  promise: { responsible: '周敏', responseDueAt: AT, resolutionDueAt: AT },
}

it('shows the finds of this device at each keystroke, then the cloud’s; offline it says how old they are', async () => {
  fake.answer('needs.preview', () => ok(CLOUD_FINDS))
  render(<PostNeedForm enterpriseId="e1" person={PERSON} onPosted={() => undefined} />)
  await pass(1_000)
  expect(fake.to('needs.snapshot')).toHaveLength(0)
  await pass(1_000)
  expect(fake.to('needs.snapshot')).toHaveLength(1)

  write('变压器不够用')
  await pass(1)
  expect(screen.getByText(/^供电所/)).toBeTruthy()
  expect(fake.to('needs.preview')).toHaveLength(0)
  await pass(400)
  expect(screen.getByText('云端的服务')).toBeTruthy()
  expect(screen.queryByText(/供电所/)).toBeNull()
  expect(screen.queryByText(/离线/)).toBeNull()

  fake.offline = true
  write('变压器太小，不够用')
  await pass(10_000)
  expect(screen.getByText(/^供电所/)).toBeTruthy()
  expect(screen.getByText(/离线：按 2020年3月3日 09:30 的目录/)).toBeTruthy()
  expect(screen.getByText('提交后由 周敏 负责')).toBeTruthy()
})

it('offers to split two needs by the services that this device knows', async () => {
  fake.answer('needs.preview', () => ok(CLOUD_FINDS))
  render(<PostNeedForm enterpriseId="e1" person={PERSON} onPosted={() => undefined} />)
  await pass(2_000)
  write('变压器增容，网也断了')
  await pass(1)
  expect(screen.getByText(/像是 2 件事/).textContent).toContain('“变压器增容” “网也断了”')
  fireEvent.click(screen.getByText('分开，先提第一件'))
  expect(screen.getByLabelText('遇到什么困难？')).toHaveProperty('value', '变压器增容')
  expect(screen.getByText(/提交后接着写：“网也断了”/)).toBeTruthy()
})

it('asks the cloud again as soon as there is a network, without a keystroke, and only then', async () => {
  fake.answer('needs.preview', () => ok(CLOUD_FINDS))
  const back = () => act(() => void window.dispatchEvent(new Event('online')))
  render(<PostNeedForm enterpriseId="e1" person={PERSON} onPosted={() => undefined} />)
  await pass(2_000)
  fake.offline = true
  write('变压器不够用')
  await pass(10_000)
  expect(screen.getByText(/离线：按/)).toBeTruthy()

  // There is a network, but the cloud does not answer yet.
  back()
  await pass(10_000)
  expect(screen.getByText(/离线：按/)).toBeTruthy()

  fake.offline = false
  await pass(60_000)
  expect(fake.to('needs.preview')).toHaveLength(0)
  back()
  await pass(400)
  expect(fake.to('needs.preview').map(({ input }) => input.text)).toEqual(['变压器不够用'])
  expect(screen.getByText('云端的服务')).toBeTruthy()
  expect(screen.queryByText(/离线：按/)).toBeNull()

  // No question is sent twice.
  back()
  await pass(10_000)
  expect(fake.to('needs.preview')).toHaveLength(1)
})

it('asks again when the network comes back while an attempt without one is still under way', async () => {
  fake.answer('needs.preview', () => ok(CLOUD_FINDS))
  render(<PostNeedForm enterpriseId="e1" person={PERSON} onPosted={() => undefined} />)
  await pass(2_000)
  fake.offline = true
  write('变压器不够用')
  await pass(400)
  fake.offline = false
  act(() => void window.dispatchEvent(new Event('online')))
  await pass(400)
  expect(screen.getByText('云端的服务')).toBeTruthy()
})

it('asks again when the page comes to the front, where the news of a network may have been missed', async () => {
  fake.answer('needs.preview', () => ok(CLOUD_FINDS))
  render(<PostNeedForm enterpriseId="e1" person={PERSON} onPosted={() => undefined} />)
  await pass(2_000)
  fake.offline = true
  write('变压器不够用')
  await pass(10_000)
  fake.offline = false
  act(showAgain)
  await pass(400)
  expect(screen.getByText('云端的服务')).toBeTruthy()
})
