import Taro from '@tarojs/taro'
import { CLOUD_ENV } from './environment'
import { ATTEMPT_TIMEOUT_MS, UPLOAD_TIMEOUT_MS, type Transport } from './connection'

/** WeChat's transport: the platform identifies the caller. */
export const weappTransport: Transport = {
  async invoke(functionName, call) {
    const answer = await within(
      ATTEMPT_TIMEOUT_MS,
      Taro.cloud.callFunction({ name: functionName, data: { ...call } }),
    )
    return answer.result
  },

  upload: (file, path, onProgress) =>
    within(
      UPLOAD_TIMEOUT_MS,
      new Promise((resolve, reject) => {
        const task: unknown = Taro.cloud.uploadFile({
          cloudPath: path,
          filePath: file.path,
          success: (answer) => resolve(answer.fileID),
          fail: (fault) => reject(new Error(fault.errMsg)),
        })
        if (isUploadTask(task)) task.onProgressUpdate(({ progress }) => onProgress(progress / 100))
      }),
    ),
}

/** Chooses the cloud environment. Call it once, at launch. */
export function initWeappCloud(): void {
  Taro.cloud.init({ traceUser: true, ...(CLOUD_ENV !== undefined && { env: CLOUD_ENV }) })
}

interface UploadTask {
  onProgressUpdate(listener: (event: { progress: number }) => void): void
}

/** The platform returns an upload task, which Taro's types do not mention. */
function isUploadTask(task: unknown): task is UploadTask {
  return typeof task === 'object' && task !== null && 'onProgressUpdate' in task
}

function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
