import { fieldsOf } from '../../record'
import { overNetwork } from '../circumstances'
import { fileAt, keepFile } from '../files'
import { ApiFault, defineApi, text, type Options } from './api'
import { askCloud } from './identity'

const JSON_TYPE = 'application/json'
/** WeChat's error number for a call without an answer. */
const NO_NETWORK = -601002

let initialised = false

/** @throws Error as WeChat does before `wx.cloud.init` */
function mustBeInitialised(): void {
  if (!initialised) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first")
}

async function call(options: Options): Promise<object> {
  mustBeInitialised()
  const path = `/invoke/${encodeURIComponent(text(options['name']))}`
  const response = await askCloud(path, JSON_TYPE, JSON.stringify(options['data'] ?? {})).catch(
    (error: unknown) => {
      throw new ApiFault(String(error), NO_NETWORK)
    },
  )
  const result: unknown = await response.json()
  if (response.ok) return { result, requestID: response.headers.get('x-request-id') ?? '' }
  const { errCode, errMsg } = fieldsOf(result)
  throw new ApiFault(
    typeof errMsg === 'string' ? errMsg : `answered ${response.status}`,
    typeof errCode === 'number' ? errCode : -1,
  )
}

async function upload(options: Options): Promise<object> {
  mustBeInitialised()
  const path = `/upload?path=${encodeURIComponent(text(options['cloudPath']))}`
  const response = await askCloud(path, 'application/octet-stream', fileAt(text(options['filePath'])))
  const answer: { fileID?: string; errMsg?: string } = await response.json()
  if (answer.fileID === undefined) throw new Error(answer.errMsg ?? `answered ${response.status}`)
  return { fileID: answer.fileID, statusCode: response.status }
}

interface UploadTask {
  onProgressUpdate(listener: (event: { progress: number }) => void): void
  abort(): void
}

const uploadFile = defineApi('cloud.uploadFile', upload)

/** The cloud as a mini-program calls it; the local cloud answers. */
export const cloudApis = {
  init: () => {
    initialised = true
  },
  callFunction: defineApi('cloud.callFunction', call),
  /** Returns a task when called with callbacks, as WeChat does. */
  uploadFile(options: Options & { success?: (result: object) => void }): unknown {
    const listeners: ((event: { progress: number }) => void)[] = []
    const answer = uploadFile({
      ...options,
      ...(options.success && {
        success: (result: object) => {
          for (const listener of listeners) listener({ progress: 100 })
          options.success?.(result)
        },
      }),
    })
    const task: UploadTask = {
      onProgressUpdate: (listener) => listeners.push(listener),
      abort: () => undefined,
    }
    return answer ?? task
  },
}

/** `wx.downloadFile`: the local cloud's temporary addresses are ordinary ones. */
export const downloadFile = defineApi('downloadFile', async ({ url }) => {
  const response = await overNetwork(text(url))
  return {
    statusCode: response.status,
    tempFilePath: await keepFile(
      await response.blob(),
      text(url).split(/[?#]/)[0]?.split('/').at(-1) ?? 'file',
    ),
  }
})
