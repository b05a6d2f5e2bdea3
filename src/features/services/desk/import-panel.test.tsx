import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { ImportPanel } from './import-panel'

type Row = AnswerData<'services.import'>['rows'][number]

let fake: FakeTransport
let rows: Row[]
let imported: number

const row = (line: number, name: string, outcome: Row['outcome'], ...faults: string[]): Row => ({
  line,
  name,
  outcome,
  faults,
})

beforeEach(() => {
  jest.useFakeTimers()
  imported = 0
  fake = new FakeTransport().connect().answer('services.import', ({ input }) => {
    return ok({ imported: !input.rehearse && rows.every(({ outcome }) => outcome !== 'wrong'), rows })
  })
})
afterEach(() => {
  cleanup()
  act(() => storeOnDevice('import-draft:CN2101G1', undefined))
  forgetTaro()
  jest.useRealTimers()
})

const open = () =>
  render(
    <ImportPanel
      regionCode="CN2101G1"
      regionName="沈阳高新区"
      onImported={() => (imported += 1)}
      onClose={() => undefined}
    />,
  )
const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const paste = (value: string) =>
  fireEvent.change(screen.getByLabelText('或者粘贴内容'), { target: { value } })
const sent = () => fake.to('services.import').map(({ input }) => input)

it('rehearses first, then imports what the report said', async () => {
  rows = [row(2, '返岗包车', 'added'), row(3, '线上招聘会', 'changed'), row(4, '政策咨询', 'unchanged')]
  open()
  paste('表头\n内容')
  await press('先检查')
  expect(screen.getByText('新增 1 行，更新 1 行，没有变化 1 行')).toBeTruthy()
  expect(imported).toBe(0)
  await press('导入 2 项')
  expect(sent()).toEqual([
    { regionCode: 'CN2101G1', csv: '表头\n内容', rehearse: true },
    { regionCode: 'CN2101G1', csv: '表头\n内容', rehearse: false },
  ])
  expect(imported).toBe(1)
  expect(screen.getByText('已导入')).toBeTruthy()
})

it('reports every wrong row with its line and reasons, first, and offers no import', async () => {
  rows = [row(2, '返岗包车', 'added'), row(3, '', 'wrong', '请填写服务名称', '至少一个联系电话')]
  open()
  paste('表头\n内容')
  await press('先检查')
  const lines = screen.getAllByText(/^第 \d 行$/).map(({ textContent }) => textContent)
  expect(lines).toEqual(['第 3 行', '第 2 行'])
  for (const text of ['（没有名称）', '请填写服务名称', '至少一个联系电话'])
    expect(screen.getByText(text)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull()
})

it('asks for a new rehearsal after the table was changed', async () => {
  rows = [row(2, '返岗包车', 'added')]
  open()
  paste('表头\n内容')
  await press('先检查')
  paste('表头\n别的内容')
  expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull()
  await press('先检查')
  expect(sent().at(-1)).toMatchObject({ csv: '表头\n别的内容', rehearse: true })
})

it('says what is wrong with the whole table and keeps it', async () => {
  fake.answer('services.import', () =>
    no('CsvUnreadable', { csv: '第一行缺少：机构。必须有：服务名称、机构、类别、联系电话' }),
  )
  open()
  paste('随便写的')
  await press('先检查')
  expect(screen.getByText(/第一行缺少：机构/)).toBeTruthy()
  cleanup()
  open()
  expect(screen.getByLabelText<HTMLTextAreaElement>('或者粘贴内容').value).toBe('随便写的')
})
