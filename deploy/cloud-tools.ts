import type { OpenApiName } from '../cloudfunctions/_kernel/platform/open-apis'
import type { DesiredFunction, DesiredIndex, DesiredTrigger } from './desired-state'

/** What an environment holds now. */
export interface EnvironmentState {
  /** Indexes by collection; the one over _id is not listed. */
  collections: ReadonlyMap<string, readonly DesiredIndex[]>
  /** Triggers by function. */
  functions: ReadonlyMap<string, readonly DesiredTrigger[]>
}

/** Nothing yet: what a dry run without credentials compares with. */
export const NOTHING_HELD: EnvironmentState = { collections: new Map(), functions: new Map() }

/** What a deployment asks of CloudBase and WeChat; the real thing is made of their own packages (tencent-tools.ts). */
export interface CloudTools {
  held(collections: readonly string[], functions: readonly string[]): Promise<EnvironmentState>
  createCollection(name: string): Promise<void>
  /** Nobody but functions and administrators reads or writes it. */
  closeCollection(name: string): Promise<void>
  /** Whether it is closed, as the environment says itself. */
  isClosed(name: string): Promise<boolean>
  createIndex(collection: string, index: DesiredIndex): Promise<void>
  dropIndex(collection: string, name: string): Promise<void>
  /** Files: their uploader and functions only. */
  closeStorage(): Promise<void>
  /** The domain from which phones fetch files; undefined where the environment names none. WeChat's console has to list it. */
  downloadDomain(): Promise<string | undefined>
  /** With its runtime, which cannot be changed later. */
  createFunction(wanted: DesiredFunction): Promise<void>
  uploadFunction(wanted: DesiredFunction): Promise<void>
  configureFunction(wanted: DesiredFunction): Promise<void>
  /** Whether nothing is being changed about the function: until then the platform refuses any other change. */
  isActive(name: string): Promise<boolean>
  /** Gives a function the right to call these APIs of WeChat, and no others. */
  permitApis(name: string, apis: readonly OpenApiName[]): Promise<void>
  /** Has a function call each of its APIs once, without effect. API → WeChat's number, null when it gave none. */
  tryApis(wanted: DesiredFunction): Promise<Readonly<Partial<Record<OpenApiName, number | null>>>>
  createTrigger(functionName: string, trigger: DesiredTrigger): Promise<void>
  dropTrigger(functionName: string, triggerName: string): Promise<void>
  uploadMiniProgram(version: string, description: string): Promise<void>
}
