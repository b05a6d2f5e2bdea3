import { cloud, sendCall } from './client'
import { FakeTransport, no, ok } from './fake-transport'

const noPause = () => Promise.resolve()

describe('the client', () => {
  it('calls the function and action that the path names, with the input as it is', async () => {
    const fake = new FakeTransport().connect().answer('needs.read', () => ok({ need: 'x' }))
    expect(await cloud.needs.read({ needId: 'n1' })).toEqual({ ok: true, data: { need: 'x' } })
    expect(fake.sent).toEqual([
      {
        functionName: 'needs',
        action: 'read',
        input: { needId: 'n1' },
        requestId: expect.stringMatching(/^[a-z0-9]{20}$/),
      },
    ])
  })

  it('gives the same function for the same path, so that hooks may depend on it', () => {
    expect(cloud.needs.post).toBe(cloud.needs.post)
    expect(cloud.needs.post).not.toBe(cloud.needs.read)
  })

  it('repeats a lost call under the same requestId and takes the answer that comes', async () => {
    const fake = new FakeTransport().connect()
    let attempts = 0
    fake.answer('needs.post', () => {
      attempts += 1
      if (attempts < 3) throw new Error('connection reset')
      return ok('stored')
    })
    expect(await sendCall('needs', 'post', {}, {}, noPause)).toEqual({ ok: true, data: 'stored' })
    expect(new Set(fake.sent.map(({ requestId }) => requestId)).size).toBe(1)
    expect(fake.sent).toHaveLength(3)
  })

  it('is Unavailable, never an exception, when the network stays away', async () => {
    const fake = new FakeTransport().connect()
    fake.offline = true
    const pauses: number[] = []
    const answer = await sendCall('needs', 'post', {}, {}, (delayMs) => {
      pauses.push(delayMs)
      return Promise.resolve()
    })
    expect(answer).toEqual({ ok: false, error: { code: 'Unavailable' } })
    expect(pauses).toEqual([400, 1600])
  })

  it('takes an answer that is no envelope for a failed attempt', async () => {
    const fake = new FakeTransport().connect().answer('needs.post', () => ({ errMsg: 'gateway time-out' }))
    expect(await sendCall('needs', 'post', {}, {}, noPause)).toEqual({
      ok: false,
      error: { code: 'Unavailable' },
    })
    expect(fake.sent).toHaveLength(3)
  })

  it('does not repeat what was refused: a refusal is an answer', async () => {
    const fake = new FakeTransport().connect().answer('needs.post', () => no('TooMany'))
    expect(await sendCall('needs', 'post', {}, { requestId: 'same-intent' }, noPause)).toEqual(no('TooMany'))
    expect(fake.sent.map(({ requestId }) => requestId)).toEqual(['same-intent'])
  })
})
