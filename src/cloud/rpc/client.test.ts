import { CONTRACT_LEVEL } from '@/shared/contract/level'
import type { Call } from '@/shared/contract/action'
import { FakeTransport, no, ok } from '../testing/fake-transport'
import { cloud, sendCall } from './client'
import { connectBy } from './connection'

const noPause = () => Promise.resolve()
const READ = { functionName: 'notices', action: 'markRead', input: { noticeIds: ['n1'] } }

/** A transport below the contract: gives these answers in turn, and throws those that are an Error. */
function scriptTransport(...answers: unknown[]): Call[] {
  const sent: Call[] = []
  connectBy({
    invoke: (_functionName, call) => {
      sent.push(call)
      const answer = answers[Math.min(sent.length, answers.length) - 1]
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    upload: () => Promise.reject(new Error('nothing to upload')),
  })
  return sent
}

describe('the client', () => {
  it('calls the function and action that the path names, with the input as it is', async () => {
    const fake = new FakeTransport().connect().answer('notices.markRead', () => ok({ unread: 3 }))
    expect(await cloud.notices.markRead({ noticeIds: ['n1'] })).toEqual({ ok: true, data: { unread: 3 } })
    expect(fake.sent).toEqual([
      {
        functionName: 'notices',
        action: 'markRead',
        input: { noticeIds: ['n1'] },
        level: CONTRACT_LEVEL,
        requestId: expect.stringMatching(/^[a-z0-9]{20}$/),
      },
    ])
  })

  it('gives the same function for the same path, so that hooks may depend on it', () => {
    expect(cloud.needs.post).toBe(cloud.needs.post)
    expect(cloud.needs.post).not.toBe(cloud.needs.read)
  })

  it('repeats a lost call under the same requestId and takes the answer that comes', async () => {
    const reset = new Error('connection reset')
    const sent = scriptTransport(reset, reset, ok('stored'))
    expect(await sendCall(READ, {}, noPause)).toEqual({ ok: true, data: 'stored' })
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
    expect(sent).toHaveLength(3)
  })

  it('is Unavailable, never an exception, when the network stays away', async () => {
    const fake = new FakeTransport().connect()
    fake.offline = true
    const pauses: number[] = []
    const answer = await sendCall(READ, {}, (delayMs) => {
      pauses.push(delayMs)
      return Promise.resolve()
    })
    expect(answer).toEqual({ ok: false, error: { code: 'Unavailable' } })
    expect(pauses).toEqual([400, 1600])
  })

  it('treats an answer that is no envelope as a failed attempt', async () => {
    const sent = scriptTransport({ errMsg: 'gateway time-out' })
    expect(await sendCall(READ, {}, noPause)).toEqual({ ok: false, error: { code: 'Unavailable' } })
    expect(sent).toHaveLength(3)
  })

  it('does not repeat a refused call, because a refusal is an answer', async () => {
    const fake = new FakeTransport().connect().answer('notices.markRead', () => no('TooMany'))
    expect(await sendCall(READ, { requestId: 'same-intent' }, noPause)).toEqual(no('TooMany'))
    expect(fake.sent.map(({ requestId }) => requestId)).toEqual(['same-intent'])
  })
})
