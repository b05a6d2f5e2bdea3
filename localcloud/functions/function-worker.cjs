'use strict'
// Runs one function bundle in its own thread: its own process.env (the caller's identity lives there), one call at a time.
const { parentPort, workerData } = module.require('node:worker_threads')
const { format } = module.require('node:util')
const { join } = module.require('node:path')

let clockOffsetMs = 0
let requestId = ''

// The function's clock is the local cloud's clock.
const RealDate = Date
const localNow = () => RealDate.now() + clockOffsetMs
const LocalDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(
      target,
      args.length === 0 ? [localNow()] : args,
      newTarget === LocalDate ? target : newTarget,
    ),
  apply: () => new RealDate(localNow()).toString(),
  get: (target, property) => (property === 'now' ? localNow : Reflect.get(target, property)),
})
RealDate.prototype.constructor = LocalDate
globalThis.Date = LocalDate

for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  console[level] = (...args) =>
    parentPort.postMessage({ kind: 'log', requestId, level, text: format(...args) })
}

const failure = (error) => ({
  errorCode: 1,
  errorMessage: String((error && error.message) || error),
  statusCode: 430,
  stackTrace: String((error && error.stack) || ''),
})

let main
try {
  main = module.require(join(workerData.directory, 'index.js')).main
  if (typeof main !== 'function') throw new Error('index.js does not export main')
  parentPort.postMessage({ kind: 'ready' })
} catch (error) {
  parentPort.postMessage({ kind: 'broken', failure: failure(error) })
}

parentPort.on('message', async (call) => {
  clockOffsetMs = call.clockOffsetMs
  requestId = call.requestId
  for (const [name, value] of Object.entries(call.env)) {
    if (value === null) delete process.env[name]
    else process.env[name] = value
  }
  try {
    const result = await main(call.event, call.context)
    parentPort.postMessage({
      kind: 'result',
      requestId: call.requestId,
      body: JSON.stringify(result === undefined ? null : result),
    })
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', requestId: call.requestId, failure: failure(error) })
  }
})
