import { fieldsOf } from '../record'
import { goOffline, leaveSpace } from './circumstances'
import { settings } from './code'
import { startEngine } from './engine'
import { damageFile, openFiles, usersFiles } from './files'
import { journal, type PhoneJournal } from './journal'
import { createLoader } from './modules'
import { router } from './router'
import { sharePage } from './share'
import { answerCall, type Implementation } from './wx/api'
import { watchTimers } from './timers'
import { signIn } from './wx/identity'
import { pullDown } from './wx/navigation'
import { launch } from './wx/system'
import { createWx } from './wx/wx'

declare global {
  interface Window {
    /** For tests: what happened, and ways to act as the phone. */
    mp: PhoneJournal & {
      /** True when the first page is in front or the start has failed. */
      readonly ready: boolean
      route(): string | undefined
      share(): unknown
      pullDown(): void
      answerWith(name: string, implementation?: Implementation): void
      goOffline(offline: boolean): void
      leaveSpace(freeBytes?: number): void
      damageFile(name: string): Promise<void>
      /** Paths of the files that the mini-program has written. */
      files(): string[]
    }
  }
}

let ready = false
watchTimers()

window.mp = {
  ...journal,
  get ready() {
    return ready
  },
  route: () => router.front()?.path,
  share: () => sharePage('menu'),
  pullDown,
  answerWith: answerCall,
  goOffline,
  leaveSpace,
  damageFile,
  files: () => [...usersFiles().keys()],
}

window.addEventListener('error', (event) => journal.fault('error', event.error ?? event.message))
window.addEventListener('unhandledrejection', (event) => journal.fault('unhandled rejection', event.reason))

async function start(): Promise<void> {
  await Promise.all([signIn(), openFiles()])
  const root = document.getElementById('phone-pages')
  if (!root) throw new Error(`no phone at ${settings.cloudUrl}`)
  // Marks the begin of an interaction before any other listener runs.
  root.addEventListener('click', journal.begin, true)
  root.addEventListener('input', journal.begin, true)
  const engine = startEngine(root)
  let application: unknown
  const loader = createLoader(engine.space, {
    wx: createWx(),
    App: (definition) => {
      application = definition
    },
    getApp: () => application,
    getCurrentPages: () => router.stack().map(({ instance }) => instance),
  })
  loader.load('app')
  callApp(application, 'onLaunch')
  callApp(application, 'onShow')
  router.start(engine, loader.loadUnit, new URLSearchParams(location.search).get('path') ?? '')
  document.addEventListener('visibilitychange', () => {
    const method = document.hidden ? 'onHide' : 'onShow'
    callApp(application, method)
    router.front()?.call(method)
  })
}

function callApp(application: unknown, method: string): void {
  const member = fieldsOf(application)[method]
  if (typeof member === 'function') member.call(application, launch)
}

start()
  .catch((error: unknown) => journal.fault('start', error))
  .finally(() => {
    ready = true
  })
