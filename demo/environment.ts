import path from 'node:path'

export const ROOT = path.resolve(__dirname, '..')

/** What the shell tells the programs of this folder. Only here is it read. */
export interface DemoEnvironment {
  /** ATLAS_DATA: the file with the demo's data. */
  dataFile: string
  /** PORT, as it was given; undefined lets the program choose. */
  port: string | undefined
}

/** @param defaultDataFile where the data are when the shell names no file */
export function readDemoEnvironment(defaultDataFile = path.join(ROOT, '.data', 'atlas.db')): DemoEnvironment {
  return {
    dataFile: process.env['ATLAS_DATA'] ?? defaultDataFile,
    port: process.env['PORT'] || undefined,
  }
}

/** TARO_APP_…: what is compiled into the mini-program of an environment. */
export function taroVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('TARO_APP_') && value ? [[name, value]] : [],
    ),
  )
}

/** The variables of this process, with others in their place: for programs that are started from here. */
export function childEnvironment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...variables }
}

/** Runs `work` with further variables in this process, and puts back what was there. */
export async function withVariables<Result>(
  variables: Readonly<Record<string, string>>,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  try {
    return await work()
  } finally {
    process.env = before
  }
}
