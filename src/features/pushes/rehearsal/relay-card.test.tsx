import { fireEvent, render, screen } from '@testing-library/react'
import { ok } from '@/cloud/testing/fake-transport'
import { RehearsalPanel } from './rehearsal-panel'
import { pass, press, push, rehearsal, withRehearsedCloud } from '../testing/rehearsed-cloud'

const cloud = withRehearsedCloud()

it('relays with the words of the region: rehearsed and sent as they are, once somebody is named to ask', async () => {
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
