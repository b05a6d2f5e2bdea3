import { fireEvent, render, screen } from '@testing-library/react'
import { ok } from '@/cloud/testing/fake-transport'
import { type RINGS } from '@/shared/domain/push/rings'
import { RehearsalPanel } from './rehearsal-panel'
import { pass, press, push, rehearsal, withRehearsedCloud } from '../testing/rehearsed-cloud'

const cloud = withRehearsedCloud()
const rehearse = async () => {
  render(<RehearsalPanel policyId="p1" />)
  await pass()
}

it('shows each ring with its notice, tells only the chosen rings, and requires at least one', async () => {
  const view = (ring: (typeof RINGS)[number], label?: string) => ({
    ring,
    chosen: true,
    enterprises: 2,
    people: 5,
    reachable: 1,
    asks: label === undefined ? [] : [{ label, enterprises: 2 }],
    lines: [],
    notice: { title: `${ring}的话`, text: '' },
  })
  cloud.fake
    .answer('pushes.rehearse', () => ok(rehearsal({ rings: [view('fit'), view('one_fact', '职工人数')] })))
    .answer('pushes.send', () => ok({ push }))
  await rehearse()
  expect(screen.getByText('补一项信息就知道的企业：2 家 5 人')).toBeTruthy()
  expect(screen.getByText('会看到“one_fact的话”，消息里直接问：职工人数 2 家')).toBeTruthy()
  const turn = async (name: RegExp) => {
    fireEvent.click(screen.getByRole('switch', { name }))
    await pass()
  }
  await turn(/^补一项信息/)
  expect(cloud.fake.to('pushes.rehearse').at(-1)?.input.rings).toEqual(['fit', 'may_fit', 'followers'])
  await press('发送给 7 人')
  await press('发送')
  expect(cloud.fake.to('pushes.send')[0]?.input.rings).toEqual(['fit', 'may_fit', 'followers'])
})

it('shows the exact message of each question to people who are asked', async () => {
  const asked = (label: string, note: string) => ({
    label,
    enterprises: 2,
    lines: [{ name: 'note', label: '能得到什么', value: note }],
    notice: { title: '补一项', text: `填上“${label}”` },
  })
  const labels = ['职工人数', '上年营业收入', '成立日期', '已有的资质', '上年研发费用']
  const view = {
    ...{ ring: 'one_fact' as const, chosen: true, enterprises: 10, people: 12, reachable: 3 },
    ...{ asks: labels.map((label) => asked(label, `填${label}看能否得30万元`)), lines: [] },
    notice: { title: '', text: '' },
  }
  cloud.fake.answer('pushes.rehearse', () => ok(rehearsal({ rings: [view] })))
  await rehearse()
  expect(screen.getByText('补一项信息就知道的企业里问“职工人数”的 2 家会看到')).toBeTruthy()
  expect(screen.getByText('填职工人数看能否得30万元')).toBeTruthy()
  expect(screen.getByText(/补一项 · 填上“上年营业收入”/)).toBeTruthy()
  expect(screen.queryByText('填上年研发费用看能否得30万元')).toBeNull()
  await press('再看 1 种写法')
  expect(screen.getByText('填上年研发费用看能否得30万元')).toBeTruthy()
})

it('asks once more, after all other questions, when the last day has passed', async () => {
  cloud.fake
    .answer('pushes.rehearse', () => ok(rehearsal({ confirm: 'everybody', pastOn: '2020-03-01' })))
    .answer('pushes.send', () => ok({ push }))
  await rehearse()
  await press('发送给 7 人')
  await press('发送')
  await press('发给全部企业')
  expect(cloud.fake.to('pushes.send')).toHaveLength(0)
  expect(screen.getByText(/已经过了，收到的人办不了/)).toBeTruthy()
  await press('过期也发送')
  expect(cloud.fake.to('pushes.send')[0]?.input).toMatchObject({
    confirmed: 'everybody',
    pastConfirmed: true,
  })
})
