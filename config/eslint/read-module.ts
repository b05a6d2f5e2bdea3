import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A word that names must not contain: see words.mjs. */
export interface WordToLeave {
  leave: string
  forms?: string[]
  except?: string[]
  take: string
  of?: string[]
  within?: string[]
}

/** The exports of a module of ESLint's configuration. A separate process reads it, because tests cannot load ES modules. */
export function readModule(file: string): unknown {
  const url = pathToFileURL(path.join(__dirname, file)).href
  const program = `import(${JSON.stringify(url)}).then((module) => console.log(JSON.stringify(module)))`
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }))
}

export function readWordsToLeave(): WordToLeave[] {
  return (readModule('words.mjs') as { wordsToLeave: WordToLeave[] }).wordsToLeave
}
