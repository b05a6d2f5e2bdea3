'use strict'
// Runs one function bundle in its own thread: its own process.env (the caller's identity lives there), one call at a time.
const { readFileSync, renameSync, writeFileSync } = require('node:fs')
const { Module } = require('node:module')
const { dirname, join } = require('node:path')
const { format } = require('node:util')
const { Script } = require('node:vm')
const { parentPort, threadId, workerData } = require('node:worker_threads')

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

/** Puts the one-file SDK in the place of the installed one; it is run when the function first asks for it. */
function offerSdk({ entry, file }) {
  const sdk = new Module(entry)
  let loaded
  Object.defineProperty(sdk, 'exports', { get: () => (loaded ??= loadWithCode(file)) })
  sdk.loaded = true
  require.cache[entry] = sdk
}

/** As `require`, with the compiled code of an earlier thread. */
function loadWithCode(file) {
  const codeFile = `${file}.code`
  const cachedData = readIfThere(codeFile)
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(cachedData && { cachedData }),
  })
  const loaded = { exports: {} }
  const requireThere = Module.createRequire(file)
  script.runInThisContext()(loaded.exports, requireThere, loaded, file, dirname(file))
  if (!cachedData || script.cachedDataRejected) {
    const draft = `${codeFile}.${process.pid}-${threadId}`
    writeFileSync(draft, script.createCachedData())
    renameSync(draft, codeFile)
  }
  return loaded.exports
}

function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

if (workerData.sdk) offerSdk(workerData.sdk)
let main
try {
  main = require(join(workerData.directory, 'index.js')).main
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
