import { sessionToken } from './session'
import { ATTEMPT_TIMEOUT_MS, UPLOAD_TIMEOUT_MS, type Transport } from './connection'

/** The browser's transport: the gateway on the same origin; the demo's token identifies the caller. */
export const h5Transport: Transport = {
  async invoke(functionName, call) {
    const control = new AbortController()
    const timer = setTimeout(() => control.abort(), ATTEMPT_TIMEOUT_MS)
    try {
      const answer = await fetch(`/invoke/${functionName}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization() },
        body: JSON.stringify(call),
        signal: control.signal,
      })
      // A refusal comes as an envelope, whatever the HTTP status. Anything that is no JSON is a failed attempt.
      return await answer.json()
    } finally {
      clearTimeout(timer)
    }
  },

  // XMLHttpRequest, because fetch reports no progress of an upload.
  upload: (file, path, onProgress) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', `/upload?path=${encodeURIComponent(path)}`)
      request.timeout = UPLOAD_TIMEOUT_MS
      for (const [name, value] of Object.entries(authorization())) request.setRequestHeader(name, value)
      request.setRequestHeader('content-type', 'application/octet-stream')
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) onProgress(event.loaded / event.total)
      }
      request.onload = () => {
        const fileId = request.status < 300 ? parseFileId(request.responseText) : undefined
        if (fileId === undefined) reject(new Error(`upload answered ${request.status}`))
        else resolve(fileId)
      }
      request.onerror = () => reject(new Error('upload failed'))
      request.ontimeout = () => reject(new Error(`no answer within ${UPLOAD_TIMEOUT_MS} ms`))
      request.send(file.blob ?? null)
    }),
}

function authorization(): Record<string, string> {
  const token = sessionToken()
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

function parseFileId(text: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer !== 'object' || answer === null || !('fileID' in answer)) return undefined
    return typeof answer.fileID === 'string' ? answer.fileID : undefined
  } catch {
    return undefined
  }
}
