import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { formatRefusal } from '@/shared/contract/wording'
import { findRepeated, readStewardLines, toParts } from './steward-lines'

/** What became of a list: faults by line, or how many enterprises would change, or have. */
export interface StewardListOutcome {
  faults: readonly { line: number; why: string }[]
  changed: number
  written: boolean
}

/** A list of stewards: checked whole before the first line is written, in as many calls as it takes. */
export function useStewardList(regionCode: string, onChanged: () => void) {
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<StewardListOutcome>()
  const [running, setRunning] = useState(false)
  const save = useAction(cloud.park.importStewards)
  const lines = readStewardLines(text)

  /** @returns undefined when a call was refused */
  const send = async (rehearse: boolean): Promise<StewardListOutcome | undefined> => {
    const repeated = findRepeated(lines).map((line) => ({ line, why: '这家企业前面已经有一行' }))
    let changed = 0
    const faults: { line: number; why: string }[] = [...repeated]
    let before = 0
    for (const part of toParts(lines)) {
      const answer = await save.run({ regionCode, lines: part, rehearse })
      if (!answer.ok) return undefined
      const offset = before
      faults.push(...answer.data.faults.map(({ line, why }) => ({ line: line + offset, why })))
      changed += answer.data.changed
      before += part.length
    }
    const seen = new Map(faults.map((fault) => [fault.line, fault]))
    return { faults: [...seen.values()].sort((a, b) => a.line - b.line), changed, written: !rehearse }
  }
  const run = async (rehearse: boolean) => {
    setRunning(true)
    const next = await send(rehearse)
    setOutcome(next)
    setRunning(false)
    if (!rehearse) onChanged()
  }
  return {
    text,
    lines,
    outcome,
    running,
    refusal: save.refusal && formatRefusal(save.refusal),
    run,
    change: (next: string) => {
      setText(next)
      setOutcome(undefined)
      save.reset()
    },
  }
}
