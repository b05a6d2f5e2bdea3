import path from 'node:path'

export const ROOT = path.resolve(__dirname, '..')

/** The shell's variables for the programs of this folder. Only this file reads them. */
export interface DemoEnvironment {
  /** ATLAS_DATA: the file with the demo's data. */
  dataFile: string
  /** PORT, as it was given; undefined lets the program choose. */
  port: string | undefined
}

/** @param defaultDataFile the data file when the shell names none */
export function readDemoEnvironment(defaultDataFile = path.join(ROOT, '.data', 'atlas.db')): DemoEnvironment {
  return {
    dataFile: process.env['ATLAS_DATA'] ?? defaultDataFile,
    port: process.env['PORT'] || undefined,
  }
}

/** The TARO_APP_… variables, which are compiled into the mini-program of an environment. */
export function taroVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('TARO_APP_') && value ? [[name, value]] : [],
    ),
  )
}

/** The variables of this process, overridden by `variables`: for child processes. */
export function childEnvironment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...variables }
}

/** Runs `work` with further variables in this process, and restores the former ones. */
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
