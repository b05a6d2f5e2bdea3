import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { sampleNeedCard } from '@/cloud/testing/sample-need'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { FindBar } from './find-bar'
import { FoundList } from './found-list'
import { useFind } from './use-find'

const NOW = Date.parse('2020-02-25T10:00:00+08:00')
const onOpen = jest.fn<void, [string]>()
let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport()
    .connect()
    .answer('needs.find', () => ok({ needs: [sampleNeedCard('resolved', { id: 'n7', title: '换变压器' })] }))
  render(<Search />)
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice('desk-searches:', undefined)
  })
  onOpen.mockClear()
  forgetTaro()
  jest.useRealTimers()
})

function Search() {
  const find = useFind('CN2101G1')
  return (
    <>
      <FindBar find={find} />
      {find.active && <FoundList find={find} onOpen={onOpen} />}
    </>
  )
}
const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const button = (name: string) => screen.queryByRole('button', { name })
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass(400)
}
const box = () => screen.getByLabelText<HTMLInputElement>('找诉求')
const write = async (value: string) => {
  fireEvent.change(box(), { target: { value } })
  await pass(400)
}
const choose = async (label: string, choice: string) => {
  await press(`${label}：不限`)
  fireEvent.click(within(screen.getByRole('dialog', { name: label })).getByRole('radio', { name: choice }))
  await pass(400)
}
const sent = () => fake.to('needs.find').map(({ input }) => input)

it('searches after a pause in typing, not for a single character, and opens a find', async () => {
  await write('变')
  expect(sent()).toEqual([])
  expect(button('回到待办')).toBeNull()
  fireEvent.change(box(), { target: { value: '变压' } })
  await pass(100)
  await write(' 变压器 ')
  expect(sent()).toEqual([{ regionCode: 'CN2101G1', text: '变压器' }])
  screen.getByText('7K2-418 · 沈阳恒拓精密机械有限公司 · 已办结 · 周敏 · 今天 10:00')
  fireEvent.click(screen.getByRole('link', { name: /^换变压器/ }))
  expect(onOpen.mock.calls).toEqual([['n7']])
})

it('filters by category, state and channel, counts the filters, and clears them', async () => {
  await press('筛选')
  await choose('类别', '融资')
  await choose('状态', '已办结')
  await choose('来源', '来电')
  await press('看结果')
  expect(sent().at(-1)).toEqual({
    regionCode: 'CN2101G1',
    category: 'finance',
    state: 'resolved',
    channel: 'phone',
  })
  expect(button('筛选（3）')).toBeTruthy()
  await press('回到待办')
  expect(button('筛选')).toBeTruthy()
  expect(screen.queryByRole('link', { name: /^换变压器/ })).toBeNull()
})

it('says that nothing was found, and goes back', async () => {
  fake.answer('needs.find', () => ok({ needs: [] }))
  await write('变压器')
  const empty = screen.getByText('没有找到').closest<HTMLElement>('.empty')
  fireEvent.click(within(empty ?? document.body).getByRole('button', { name: '回到待办' }))
  await pass()
  expect(box().value).toBe('')
  expect(screen.queryByText('没有找到')).toBeNull()
})

it('says why the search was refused, which differs from finding nothing', async () => {
  fake.answer('needs.find', () => no('Forbidden'))
  await write('变压器')
  screen.getByText(/您的身份不能办这件事/)
  expect(screen.queryByText('没有找到')).toBeNull()
})

it('names a saved search by its words and filters, and deletes it at a press', async () => {
  await write('变压器')
  await press('筛选')
  await choose('状态', '已办结')
  await press('看结果')
  await press('存为常用')
  await press('“变压器” · 已办结')
  expect(box().value).toBe('')
  await press('“变压器” · 已办结')
  expect(box().value).toBe('变压器')
  await press('不再常用')
  expect(button('“变压器” · 已办结')).toBeNull()
})
