'use strict'
// Runs one function bundle in its own thread, one call at a time. The thread has its own process.env, which holds the caller's
// identity. A thread that is handed on loads another bundle: the SDK stays loaded, everything of the earlier function is dropped.
// If it is the same bundle and its `main` can `forget`, its code stays loaded too.
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

/** Replaces the installed SDK by the one-file SDK, which runs when the function first requires it. */
function offerSdk({ entry, file }) {
  const sdk = new Module(entry)
  let loaded
  Object.defineProperty(sdk, 'exports', { get: () => (loaded ??= loadWithCode(file)) })
  sdk.loaded = true
  require.cache[entry] = sdk
}

/** As `require`, but uses the compiled code of an earlier thread. */
function loadWithCode(file) {
  const codeFile = `${file}.code`
  const cachedData = readIfThere(codeFile)
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(cachedData && { cachedData }),
  })
  const loaded = run(script, file)
  if (!cachedData || script.cachedDataRejected) {
    const draft = `${codeFile}.${process.pid}-${threadId}`
    writeFileSync(draft, script.createCachedData())
    renameSync(draft, codeFile)
  }
  return loaded
}

/** Runs the script as a module. @returns its exports */
function run(script, file) {
  const module = new Module(file)
  module.filename = file
  module.paths = Module._nodeModulePaths(dirname(file))
  script.runInThisContext()(module.exports, Module.createRequire(file), module, file, dirname(file))
  return module.exports
}

function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Compiled bundles by file. Each is valid while its generation stays the same. */
const compiled = new Map()
let main
/** The code from which `main` was made, and the variables that it may have read when it was evaluated. */
let madeOf = ''

/** Resets the thread for a function: no state of an earlier one is left, and clock and variables are those of a new thread. */
function load({ directory, generation, env }) {
  clockOffsetMs = 0
  requestId = ''
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
  Object.assign(process.env, env)
  // Ignore the gateway's address (TCB_CONTEXT_CNFG): it differs in each local cloud, and the SDK reads it at each call.
  const wanted = JSON.stringify([directory, generation, { ...env, TCB_CONTEXT_CNFG: undefined }])
  if (madeOf === wanted && typeof main.forget === 'function') return main.forget()
  madeOf = ''
  for (const file of Object.keys(require.cache))
    if (file !== (workerData.sdk && workerData.sdk.entry)) delete require.cache[file]
  main = bundle(join(directory, 'index.js'), generation).main
  if (typeof main !== 'function') throw new Error('index.js does not export main')
  madeOf = wanted
}

function bundle(file, generation) {
  let known = compiled.get(file)
  if (!known || known.generation !== generation) {
    const script = new Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file })
    compiled.set(file, (known = { generation, script }))
  }
  return run(known.script, file)
}

if (workerData.sdk) offerSdk(workerData.sdk)

parentPort.on('message', async (message) => {
  if (message.kind === 'load') {
    try {
      load(message)
      parentPort.postMessage({ kind: 'ready' })
    } catch (error) {
      parentPort.postMessage({ kind: 'broken', failure: failure(error) })
    }
    return
  }
  clockOffsetMs = message.clockOffsetMs
  requestId = message.requestId
  for (const [name, value] of Object.entries(message.env)) {
    if (value === null) delete process.env[name]
    else process.env[name] = value
  }
  try {
    const result = await main(message.event, message.context)
    parentPort.postMessage({
      kind: 'result',
      requestId: message.requestId,
      body: JSON.stringify(result === undefined ? null : result),
    })
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', requestId: message.requestId, failure: failure(error) })
  }
})
