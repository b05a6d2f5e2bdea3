import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { FakeTransport } from '@/cloud/testing/fake-transport'
import type { LocalFile } from '@/cloud/rpc/connection'
import { useUpload } from './use-upload'

afterEach(cleanup)

const FILE: LocalFile = {
  name: '通知.pdf',
  sizeBytes: 9,
  path: '',
  blob: new File(['%PDF-1.7\n'], '通知.pdf'),
}
const isBack = () => act(() => void window.dispatchEvent(new Event('online')))

async function broken() {
  const fake = new FakeTransport().connect()
  const { result } = renderHook(() => useUpload('p1', ['pdf']))
  fake.offline = true
  const sent: unknown[] = []
  act(() => void result.current.send(FILE).then((file) => sent.push(file)))
  await waitFor(() => expect(result.current.fault).toMatch(/连上网会自动重传/))
  return { fake, result, sent }
}

it('sends a file again by itself once the network is back, and then shows no fault', async () => {
  const { fake, result, sent } = await broken()
  isBack()
  await waitFor(() => expect(result.current.fault).toMatch(/连上网会自动重传/))
  expect(sent).toEqual([])
  fake.offline = false
  isBack()
  await waitFor(() => expect(sent).toEqual([expect.objectContaining({ name: '通知.pdf' })]))
  expect([result.current.fault, fake.uploads.length]).toEqual([undefined, 1])
})

it('does not send a file that the person has cancelled', async () => {
  const { fake, result, sent } = await broken()
  act(() => result.current.cancel())
  fake.offline = false
  isBack()
  await waitFor(() => expect(sent).toEqual([undefined]))
  expect([result.current.name, fake.uploads.length]).toEqual(['', 0])
})
