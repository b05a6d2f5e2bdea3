import { act, cleanup, render, screen } from '@testing-library/react'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { regionCode } from '@/shared/domain/access/region'
import { forgetTaro } from '../../../../../../config/jest.taro'
import { useNoticePlace } from './use-notice-place'
import { useProposals } from './use-proposals'

const KEY = 'policy-proposals:p2:me'
const ZONE = regionCode('CN2101G1')
const CLAUSES = [
  { level: 1, path: '一', heading: '申报条件', paragraphs: ['在沈阳市注册。', '我市中小企业。'] },
]

function Bench({ issuers }: { issuers: string }) {
  const { undecided } = useProposals(CLAUSES, useNoticePlace(ZONE, issuers), KEY)
  return (
    <>
      {JSON.stringify(undecided.map(({ test }) => test && 'fact' in test && [test.fact, ...readable(test)]))}
    </>
  )
}

const readable = (test: object) => ('values' in test && Array.isArray(test.values) ? test.values : [])

async function show(issuers: string) {
  new FakeTransport()
    .connect()
    .answer('accounts.zones', () =>
      ok({ zones: [{ code: ZONE, name: '沈阳高新区', city: '沈阳', openHours: '' }] }),
    )
  render(<Bench issuers={issuers} />)
  await act(() => Promise.resolve())
}

afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
})

it('a city that is named is read by its name', async () => {
  await show('沈阳市科学技术局')
  expect(await screen.findByText(/^\[\["region","CN2101"\],\["size"/)).toBeTruthy()
})

it('我市 in a notice of another city does not mean a city of this region', async () => {
  await show('深圳市科技创新局')
  expect(await screen.findByText(/^\[\["region","CN2101"\],null\]$/)).toBeTruthy()
})
