import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CloudFault } from '../fault'
import { checkedPath, DOWNLOAD_TYPE, type Storage } from '../gateway/storage'
import { UPLOAD_MAX_BYTES } from '../limits'
import { callerOf, type Sessions } from './sessions'

/** The answer of object storage to an unsigned upload. */
const ACCESS_DENIED =
  '<Error><Code>AccessDenied</Code><Message>Access Denied.</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>'

/** Files of functions may be larger than those of clients. */
const FUNCTION_UPLOAD_MAX_BYTES = UPLOAD_MAX_BYTES * 5

export interface FileServices {
  storage: Storage
  sessions: Sessions
}

/** Uploads of clients (`/upload`), uploads of functions and downloads by temporary addresses (`/storage/<path>`). */
export function serveFiles(app: FastifyInstance, { storage, sessions }: FileServices): void {
  app.post<{ Querystring: { path?: string } }>(
    '/upload',
    { bodyLimit: UPLOAD_MAX_BYTES },
    async (request, reply) => {
      const owner = callerOf(request, sessions)
      if (owner === undefined)
        return reply.code(401).send({ errMsg: 'cloud.uploadFile:fail unauthenticated' })
      try {
        return { fileID: storage.putAs(owner, checkedPath(request.query.path), toBytes(request.body)) }
      } catch (error) {
        return sendUploadFault(reply, error)
      }
    },
  )
  serveSignedFiles(app, storage)
}

/** The error that a mini-program client gets when the file at the path belongs to somebody else. */
const EXCEED_AUTHORITY = { errCode: -503002, words: 'storage exceed authority' }

function sendUploadFault(reply: FastifyReply, error: unknown): FastifyReply {
  const reason = error instanceof Error ? error.message : String(error)
  if (!(error instanceof CloudFault) || error.code !== 'STORAGE_EXCEED_AUTHORITY')
    return reply.code(400).send({ errMsg: `cloud.uploadFile:fail ${reason}` })
  const { errCode, words } = EXCEED_AUTHORITY
  return reply.code(403).send({
    errCode,
    errMsg: `cloud.uploadFile:fail Error: errCode: ${errCode} ${words} | errMsg: ${reason}`,
  })
}

function toBytes(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? ''))
}

function serveSignedFiles(app: FastifyInstance, storage: Storage): void {
  app.put<{ Params: { '*': string } }>(
    '/storage/*',
    { bodyLimit: FUNCTION_UPLOAD_MAX_BYTES },
    async (request, reply) => {
      const path = request.params['*']
      if (!storage.acceptsUpload(path, request.headers.authorization))
        return reply.code(403).type('application/xml').send(ACCESS_DENIED)
      storage.put(path, Buffer.isBuffer(request.body) ? request.body : Buffer.from(''))
      return reply.send('')
    },
  )

  app.get<{ Params: { '*': string }; Querystring: { sign?: string; t?: string } }>(
    '/storage/*',
    async (request, reply) => {
      const path = request.params['*']
      if (!storage.isValid(path, request.query.sign ?? '', request.query.t ?? ''))
        return reply.code(403).send('the address is wrong or has expired')
      const file = storage.get(path)
      if (!file) return reply.code(404).send('no such file')
      if (file.type === DOWNLOAD_TYPE) reply.header('content-disposition', 'attachment')
      const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length)
      return reply
        .headers({
          // Object storage uses the MD5 as tag of a file that was uploaded in one piece.
          etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .type(file.type)
        .send(bytes)
    },
  )
}
