import { match, strictEqual as is, throws } from 'node:assert'
import { expectFailure, type Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `failure: ${name}`,
  claim: text,
  run,
})

/** The codes and messages of failed requests and of failed file operations. */
export const failureClaims: readonly Claim[] = [
  claim('missing collection', 'a collection nobody created fails with −502005', async ({ db }) => {
    const { errCode, errMsg } = await expectFailure(db.collection('nobody_made_this').get())
    is(errCode, -502005)
    match(errMsg, /Db or Table not exist/)
  }),
  claim('missing document', 'doc().get() of a missing document fails and names it', async ({ things }) => {
    match(
      (await expectFailure(things.doc('nobody').get())).errMsg,
      /document.*nobody.*(not exist|cannot find)|cannot find document/,
    )
  }),
  claim('duplicate id', 'adding an existing id fails with −501001 and E11000', async ({ things, seed }) => {
    await seed({ a: 1 })
    const { errCode, errMsg } = await expectFailure(things.add({ data: { _id: '1' } }))
    is(errCode, -501001)
    match(errMsg, /E11000/)
  }),
  claim('numbers as ids', 'a numeric id stays a number', async ({ things }) => {
    is((await things.add({ data: { _id: 7, a: 1 } }))._id, 7)
    is((await things.doc(7).get()).data['a'], 1)
  }),
  claim('generated ids', 'an id is made when none is given', async ({ things }) => {
    const { _id } = await things.add({ data: { a: 1 } })
    match(String(_id), /^[0-9a-f]{16,32}$/)
  }),
  claim(
    'unknown operator',
    'an operator that does not exist is refused by name',
    async ({ things, seed }) => {
      await seed({ a: 1 })
      const { errCode, errMsg } = await expectFailure(things.where({ a: { $nonsense: 1 } }).get())
      is(errCode, -502001)
      match(errMsg, /\$nonsense/)
    },
  ),
  claim('existing collection', 'creating a collection twice fails', async ({ db, thingsName }) => {
    match((await expectFailure(db.createCollection(thingsName))).errMsg, /exist/i)
  }),
  claim(
    'missing function',
    'calling a function nobody deployed fails with −1 and its name',
    async ({ sdk }) => {
      const { errCode, errMsg } = await expectFailure(
        sdk.callFunction({ name: 'nobody_deployed_this', data: {} }),
      )
      is(errCode, -1)
      match(errMsg, /FunctionName parameter could not be found|-501000/)
    },
  ),
  claim('request of 100 KB', 'a call with more than 100 KB is refused', async ({ sdk }) => {
    const data = { text: 'x'.repeat(101 * 1024) }
    match((await expectFailure(sdk.callFunction({ name: 'any', data }))).errMsg, /exceed|100 ?KB|too large/i)
  }),
  claim('missing file', 'an address for a missing file says so', async ({ sdk }) => {
    const { fileList } = await sdk.getTempFileURL({ fileList: ['cloud://local-1.local-1-local/nobody.txt'] })
    is(fileList[0]?.tempFileURL, '')
    is(fileList[0].status === 0, false)
  }),
  claim('empty collection name', 'the SDK refuses it before it is sent', async ({ db }) => {
    throws(() => db.collection(''))
  }),
  claim('bad collection name', 'a name with blanks is refused', async ({ db }) => {
    await expectFailure(db.createCollection('two words'))
  }),
  claim('set again', 'doc.set creates once, then replaces', async ({ things }) => {
    is((await things.doc('x').set({ data: { a: 1 } })).stats.created, 1)
    is((await things.doc('x').set({ data: { a: 2 } })).stats.updated, 1)
  }),
  claim('files', 'an uploaded file can be read, addressed and deleted', async ({ sdk }) => {
    const fileContent = Buffer.from('你好')
    const { fileID } = await sdk.uploadFile({ cloudPath: 'conformance/问候 a.txt', fileContent })
    match(fileID, /^cloud:\/\//)
    is((await sdk.downloadFile({ fileID })).fileContent.toString(), '你好')
    const [address] = (await sdk.getTempFileURL({ fileList: [fileID] })).fileList
    is(address?.status, 0)
    is(await (await fetch(address.tempFileURL)).text(), '你好')
    is((await sdk.deleteFile({ fileList: [fileID] })).fileList[0]?.status, 0)
    await expectFailure(sdk.downloadFile({ fileID }))
  }),
]
