import { fieldsOf } from '../../record'
import { settings } from '../code'
import { journal } from '../journal'
import { cloudApis, downloadFile } from './cloud'
import { deviceApis } from './device'
import { dialogs } from './dialogs'
import { media } from './media'
import { navigation } from './navigation'
import { nodes } from './nodes'
import { privacy } from './privacy'
import { storage } from './storage'
import { requestSubscribeMessage } from './subscribe'
import { system } from './system'

const known: Readonly<Record<string, unknown>> = {
  ...navigation,
  ...storage,
  ...system,
  ...dialogs,
  ...media,
  ...privacy,
  ...deviceApis,
  ...nodes,
  cloud: cloudApis,
  downloadFile,
  requestSubscribeMessage,
  canIUse: (schema: string) => (schema.split('.')[0] ?? '') in known,
}

/** The logic layer's `wx`: the APIs of this host, and for every other API a function that reports that it is missing. */
export function createWx(): Record<string, unknown> {
  const unknown = settings.apiNames
    .filter((name) => !(name in known))
    .map((name) => [name, refuse(name)] as const)
  return { ...Object.fromEntries(unknown), ...known }
}

const refuse = (name: string) => (options?: unknown) => {
  journal.fault('unknown API', `wx.${name}`)
  const fault = { errMsg: `${name}:fail not in this host` }
  const { fail } = fieldsOf(options)
  if (typeof fail !== 'function') throw new Error(fault.errMsg)
  fail(fault)
}
