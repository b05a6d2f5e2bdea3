import { fireEvent, render, screen } from '@testing-library/react'
import { ok } from '@/cloud/testing/fake-transport'
import { RehearsalPanel } from './rehearsal-panel'
import { pass, press, push, rehearsal, withRehearsedCloud } from '../testing/rehearsed-cloud'

const cloud = withRehearsedCloud()

it('relays with the words of the region, which are rehearsed and sent unchanged once a contact is named', async () => {
  cloud.fake
    .answer('pushes.rehearseRelay', () => ok(rehearsal()))
    .answer('pushes.relay', () => ok({ push: { ...push, regionCode: 'CN2101G1' } }))
  render(<RehearsalPanel policyId="p1" regionCode="CN2101G1" />)
  await pass()
  await press('预演，看会告诉谁')
  expect(screen.getByText('请写清企业在本区问谁')).toBeTruthy()
  expect(cloud.fake.to('pushes.rehearseRelay')).toHaveLength(0)
  const type = (label: RegExp, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value }, detail: { value } })
  type(/本区的说明/, '到 2 号窗口交材料')
  type(/本区咨询谁/, '服务中心 024-1')
  await press('预演，看会告诉谁')
  const words = { regionCode: 'CN2101G1', explanation: '到 2 号窗口交材料', contact: '服务中心 024-1' }
  expect(cloud.fake.to('pushes.rehearseRelay').at(-1)?.input).toMatchObject({ policyId: 'p1', ...words })
  await press('发送给 7 人')
  await press('发送')
  expect(cloud.fake.to('pushes.relay')[0]?.input).toMatchObject({ digest: 'a1b2c3d4e5f60718', ...words })
  expect(cloud.fake.to('pushes.send')).toHaveLength(0)
})

it('leaves out those who have the notice already, and tells them again when asked to', async () => {
  const leftOut = rehearsal({
    notifiedBefore: 5,
    confirm: 'nobody',
    people: { targets: 0, followers: 0, reachable: 0, waiting: 0, inboxOnly: [] },
    rows: rehearsal().rows.map((row) => ({ ...row, people: 0, reachable: 0, notifiedBefore: 5 })),
  })
  cloud.fake
    .answer('pushes.rehearseRelay', ({ input: { again } }) =>
      ok(again ? rehearsal({ notifiedBefore: 5 }) : leftOut),
    )
    .answer('pushes.relay', () => ok({ push: { ...push, regionCode: 'CN2101G1' } }))
  render(<RehearsalPanel policyId="p1" regionCode="CN2101G1" />)
  await pass()
  const field = screen.getByLabelText(/本区咨询谁/)
  fireEvent.input(field, { target: { value: '服务中心' }, detail: { value: '服务中心' } })
  await press('预演，看会告诉谁')
  expect(screen.getByText('5 人之前已经收到过这份通知')).toBeTruthy()
  expect(screen.getByText('5 人之前收到过')).toBeTruthy()
  await press('发送给 0 人')
  await press('发送')
  expect(screen.getByText(/之前都已经收到过这份通知，不会再有人收到/)).toBeTruthy()
  fireEvent.click(screen.getByRole('switch', { name: '也再告诉他们一次' }))
  await pass()
  await press('发送给 7 人')
  await press('发送')
  expect(cloud.fake.to('pushes.relay')[0]?.input).toMatchObject({ again: true })
})
