import type { OpenApiName } from '../cloudfunctions/_kernel/platform/open-apis'
import type { DesiredFunction, DesiredIndex, DesiredTrigger } from './desired-state'

/** The present state of an environment. */
export interface EnvironmentState {
  /** Indexes by collection; the one over _id is not listed. */
  collections: ReadonlyMap<string, readonly DesiredIndex[]>
  /** Triggers by function. */
  functions: ReadonlyMap<string, readonly DesiredTrigger[]>
}

/** An empty environment: a dry run without credentials compares with it. */
export const NOTHING_HELD: EnvironmentState = { collections: new Map(), functions: new Map() }

/** The operations of CloudBase and WeChat that a deployment uses. tencent-tools.ts implements them with their own packages. */
export interface CloudTools {
  held(collections: readonly string[], functions: readonly string[]): Promise<EnvironmentState>
  createCollection(name: string): Promise<void>
  /** Allows only functions and administrators to read and write it. */
  closeCollection(name: string): Promise<void>
  /** Reads from the environment whether the collection is closed. */
  isClosed(name: string): Promise<boolean>
  createIndex(collection: string, index: DesiredIndex): Promise<void>
  dropIndex(collection: string, name: string): Promise<void>
  /** Allows only the uploader and functions to access a file. */
  closeStorage(): Promise<void>
  /** The domain from which phones fetch files, which WeChat's console must list; undefined when the environment names none. */
  downloadDomain(): Promise<string | undefined>
  /** Creates the function with its runtime, which cannot be changed later. */
  createFunction(wanted: DesiredFunction): Promise<void>
  uploadFunction(wanted: DesiredFunction): Promise<void>
  configureFunction(wanted: DesiredFunction): Promise<void>
  /** Whether the platform has finished the last change of the function. Until then it refuses any other change. */
  isActive(name: string): Promise<boolean>
  /** Gives a function the right to call these APIs of WeChat, and no others. */
  permitApis(name: string, apis: readonly OpenApiName[]): Promise<void>
  /** Makes a function call each of its APIs once, without effect. @returns WeChat's error number for each API, null where it gave none */
  tryApis(wanted: DesiredFunction): Promise<Readonly<Partial<Record<OpenApiName, number | null>>>>
  createTrigger(functionName: string, trigger: DesiredTrigger): Promise<void>
  dropTrigger(functionName: string, triggerName: string): Promise<void>
  uploadMiniProgram(version: string, description: string): Promise<void>
}
