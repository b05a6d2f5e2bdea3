/** A structured line of the local cloud's log. */
export interface LogLine {
  level: 'debug' | 'info' | 'warn' | 'error'
  event: string
  [field: string]: unknown
}

export type CloudLog = (line: LogLine) => void
