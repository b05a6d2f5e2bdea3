import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { samplePolicy } from '@/cloud/testing/sample-policy'
import { clearCache } from '@/cloud/query/answer-cache'
import { RehearsalPanel } from './rehearsal-panel'

const measure = (id: string, title: string) => {
  const blank = { clausePaths: [], gain: '', amounts: [], materials: [], how: '', links: [], contacts: [] }
  return { ...blank, id, title }
}

afterEach(() => {
  cleanup()
  act(() => clearCache())
})

it('the rehearsal is made for the measures that are chosen; for any while none is', async () => {
  const measures = [measure('m1', '设备补助'), measure('m2', '扩岗补贴')]
  const fake = new FakeTransport()
    .connect()
    .answer('policies.read', () => ok({ policy: samplePolicy({ measures }) }))
    .answer('pushes.rehearse', () => no('ChangedMeanwhile'))
  render(<RehearsalPanel policyId="p1" />)
  expect(await screen.findByText('符合其中任意一项的企业都会收到，共 2 项。')).toBeTruthy()
  expect(screen.getByText('其中 2 项没设条件，辖区里的企业都会收到。')).toBeTruthy()
  const asked = () => fake.to('pushes.rehearse').at(-1)?.input
  expect(asked()).not.toHaveProperty('measureIds')
  const choose = async (name: RegExp) => {
    await act(async () => {
      fireEvent.click(screen.getByRole('checkbox', { name }))
    })
  }
  await choose(/扩岗补贴/)
  expect(screen.getByText('只告诉符合所选 1 项之一的企业。')).toBeTruthy()
  expect(asked()).toMatchObject({ measureIds: ['m2'] })
  await choose(/扩岗补贴/)
  expect(asked()).not.toHaveProperty('measureIds')
})
