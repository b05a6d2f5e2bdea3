import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../../config/jest.taro'
import { answerFetch } from '../../../../config/jest.taro-fetch'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { signInAs } from '@/cloud/rpc/demo-session'
import { MyData } from './my-data'
import { toTable } from './readable-export'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
let fake: FakeTransport

beforeEach(async () => {
  jest.useFakeTimers({ now: NOW })
  answerFetch({ body: { token: 't' } })
  await act(() => signInAs('li-na'))
  fake = new FakeTransport()
    .connect()
    .answer('accounts.me', () =>
      ok({
        unread: 0,
        person: {
          personId: 'li-na',
          name: '李娜',
          phone: '13000000101',
          memberships: [{ role: 'staff', enterpriseId: 'e1', enterpriseName: '恒拓', owner: false }],
        },
      }),
    )
    .answer('accounts.lookers', () =>
      ok({
        looks: [
          { id: 'l1', at: NOW - 3_600_000, name: '周敏', role: 'agent', place: '沈阳高新区', where: 'need' },
        ],
      }),
    )
    .answer('accounts.colleagues', () =>
      ok({ people: [{ personId: 'zhang', name: '张伟', phone: '1', role: 'staff', owner: true }] }),
    )
})

afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getAllByRole('button', { name }).at(-1) ?? document.body)
  await pass()
}
const open = async () => {
  render(<MyData />)
  await pass()
}

it('says who saw the number, where and when, and what is stored, why and how long', async () => {
  await open()
  screen.getByText('周敏')
  screen.getByText('沈阳高新区 · 服务专员')
  screen.getByText('今天 09:00')
  screen.getByText('在您提的诉求里')
  expect(screen.queryByText('最近操作的答复')).toBeNull()
  await press(/看全部/)
  screen.getByText('最近操作的答复')
  screen.getByText('操作后保留 7 天')
})

it('assembles the export from all its parts, in words, to be copied', async () => {
  fake.answer('accounts.exportMine', ({ input }) =>
    input.cursor === undefined
      ? ok({ lines: ['{"类别":"您的账号","name":"李娜","createdAt":1583000000000}'], nextCursor: '1.0' })
      : ok({ lines: ['{"类别":"您提的诉求","contact":{"phone":"130"}}', '{"c":true}'] }),
  )
  await open()
  await press('整理我的信息')
  screen.getByText('共 3 条，都在里面了。')
  await press('复制')
  expect(calls.find(({ name }) => name === 'setClipboardData')?.argument).toEqual({
    data: '【您的账号】\n姓名：李娜\n建立时间：2020年3月1日 02:13\n\n【您提的诉求】\n联系人 · 电话：130\n\n【其他】\nc：是',
  })
})

it('makes a table of the same data; a spreadsheet runs none of its cells', () => {
  expect(toTable(['{"类别":"您提的诉求","text":"=1+1","facts":{"post":"焊工"}}'])).toBe(
    '"类别","第几条","项目","内容"\r\n"您提的诉求","1","内容","\'=1+1"\r\n"您提的诉求","1","补充信息 · post","焊工"',
  )
})

it('says how long to wait when exports are too frequent, and can be started again', async () => {
  fake.answer('accounts.exportMine', () => ({ ok: false, error: { code: 'TooMany', waitSeconds: 17 } }))
  await open()
  await press('整理我的信息')
  screen.getByText('操作太频繁，请 17 秒后再试。')
  screen.getByRole('button', { name: '整理我的信息' })
})

it('asks for the name and once more before it deletes, and says what stays', async () => {
  fake.answer('accounts.deleteMe', () => no('OpenNeeds'))
  await open()
  await press('我要删除')
  screen.getByText(/只有编号，没有姓名、电话和内容/)
  expect(fake.to('accounts.deleteMe')).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('请照登记的姓名填写'), { target: { value: '李娜' } })
  await press('删除')
  expect(fake.to('accounts.deleteMe')).toHaveLength(0)
  await press('确认删除')
  expect(fake.to('accounts.deleteMe')).toMatchObject([{ input: { name: '李娜' } }])
  screen.getByText(/您还有没办完的诉求/)
  fake.answer('accounts.deleteMe', () => ok({ handedOver: 1 }))
  await press(/没办完的诉求交给谁/)
  fireEvent.click(screen.getByRole('radio', { name: /张伟/ }))
  await press('删除')
  await press('确认删除')
  expect(fake.to('accounts.deleteMe').at(-1)).toMatchObject({ input: { name: '李娜', successorId: 'zhang' } })
})
