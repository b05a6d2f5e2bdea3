import { act, renderHook, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { FakeTransport } from '@/cloud/testing/fake-transport'
import { useUploads, type PickedFile } from './use-uploads'

const PDF = Uint8Array.from('%PDF-1.7\n', (sign) => sign.charCodeAt(0))

/** Makes the dialogue that a click opens choose this file. */
function choosesFile(name: string): () => void {
  const before = HTMLInputElement.prototype.click
  HTMLInputElement.prototype.click = function click() {
    const blob = Object.assign(new File([PDF], name), { arrayBuffer: () => Promise.resolve(PDF.buffer) })
    Object.assign(blob, { slice: () => blob })
    Object.defineProperty(this, 'files', { value: [blob] })
    this.dispatchEvent(new Event('change'))
  }
  return () => {
    HTMLInputElement.prototype.click = before
  }
}

it('sends a file again by itself, once, after the network failed', async () => {
  const fake = new FakeTransport().connect()
  const restore = choosesFile('合同.pdf')
  const { result } = renderHook(() => {
    const [files, setFiles] = useState<readonly PickedFile[]>([])
    return useUploads('p1', files, setFiles)
  })
  fake.offline = true
  await act(() => result.current.add())
  restore()
  expect(result.current.files[0]?.fault).toMatch(/连上网会自动重传/)
  fake.offline = false
  act(() => void window.dispatchEvent(new Event('online')))
  await waitFor(() => expect(result.current.files[0]?.fileId).toBeDefined())
  expect([result.current.waiting, result.current.broken, fake.uploads.length]).toEqual([0, 0, 1])
  act(() => void window.dispatchEvent(new Event('online')))
  expect(fake.uploads).toHaveLength(1)
})
