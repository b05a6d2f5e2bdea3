import { readSnapshot, snapshotBytes } from './snapshot-file'

const SNAPSHOT = { version: 7, items: [{ id: '甲' }, { id: 'b' }] }

it('reads what was written, with the packed index and without', () => {
  const packed = Uint32Array.from([1, 2, 0xffffffff]).buffer
  expect(readSnapshot(snapshotBytes(SNAPSHOT))).toEqual(SNAPSHOT)
  const read = readSnapshot(snapshotBytes({ ...SNAPSHOT, packed }))
  expect(read?.items).toEqual(SNAPSHOT.items)
  expect([...new Uint32Array(read?.packed ?? new ArrayBuffer(0))]).toEqual([1, 2, 0xffffffff])
})

it.each([
  ['nothing', Buffer.alloc(0)],
  ['cut short', snapshotBytes(SNAPSHOT).subarray(0, 20)],
  ['plain JSON of an older kind', Buffer.from('{"version":1,"items":[]}')],
  ['another JSON', snapshotBytes({ version: 'x', items: {} } as never)],
])('%s is no snapshot', (_, bytes) => expect(readSnapshot(bytes)).toBeUndefined())
