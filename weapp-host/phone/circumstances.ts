import { fieldsOf } from '../record'

/** Conditions around the phone: network and free space. They outlast a restart of the app. */
interface Circumstances {
  offline: boolean
  /** Free space for files, bytes; undefined: as much as WeChat gives. */
  freeBytes?: number
}

const KEPT_AS = 'phone-circumstances'

const current: Circumstances = {
  offline: false,
  ...fieldsOf(JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '{}')),
}

type NetworkListener = (status: { isConnected: boolean; networkType: string }) => void
const listeners = new Set<NetworkListener>()

const networkStatus = () => ({
  isConnected: !current.offline,
  networkType: current.offline ? 'none' : 'wifi',
})

const keep = () => sessionStorage.setItem(KEPT_AS, JSON.stringify(current))

/** Takes the network away, or gives it back; for tests. */
export function goOffline(offline: boolean): void {
  current.offline = offline
  keep()
  for (const listener of listeners) listener(networkStatus())
}

/** From now on at most `freeBytes` can be written; without an argument, WeChat's own limit holds. For tests. */
export function leaveSpace(freeBytes?: number): void {
  if (freeBytes === undefined) delete current.freeBytes
  else current.freeBytes = freeBytes
  keep()
}

/** Free space that a test has left, bytes. */
export const spaceLeft = (): number => current.freeBytes ?? Number.POSITIVE_INFINITY

/** A request of the mini-program. @throws Error in the words of iOS when there is no network */
export async function overNetwork(address: string, init?: RequestInit): Promise<Response> {
  if (current.offline) throw new Error('The Internet connection appears to be offline.')
  return fetch(address, init)
}

/** The network APIs of a mini-program. */
export const network = {
  networkStatus,
  listen: (listener: NetworkListener) => void listeners.add(listener),
  silence: (listener?: NetworkListener) => void (listener ? listeners.delete(listener) : listeners.clear()),
}
