import { useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { STEWARD_LINES_MAX } from '@/shared/contract/limits'
import { findRepeated, readStewardLines, toParts } from './steward-lines'

/** The outcome of a list: faults by line, and the number of enterprises that would change or, once `written`, have changed. */
export interface StewardListOutcome {
  faults: readonly { line: number; why: string }[]
  changed: number
  written: boolean
}

/** Where a list goes on after an answer was lost: the part, and the results of the parts before it. */
interface Progress {
  rehearse: boolean
  part: number
  changed: number
  faults: readonly { line: number; why: string }[]
}

/** A list of stewards. The whole list is checked before the first line is written; a long list takes several calls. */
export function useStewardList(regionCode: string, onChanged: () => void) {
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<StewardListOutcome>()
  const [running, setRunning] = useState(false)
  const save = useAction(cloud.park.importStewards)
  const broken = useRef<Progress | undefined>(undefined)
  const lines = readStewardLines(text)

  /** @returns undefined when a call was refused or its answer was lost; after a lost answer the next press goes on with that part */
  const send = async (rehearse: boolean): Promise<StewardListOutcome | undefined> => {
    const repeated = findRepeated(lines).map((line) => ({ line, why: '这家企业前面已经有一行' }))
    const from = broken.current?.rehearse === rehearse ? broken.current : undefined
    let { part, changed, faults }: Progress = from ?? { rehearse, part: 0, changed: 0, faults: repeated }
    const parts = toParts(lines)
    for (; part < parts.length; part += 1) {
      const answer = await save.run({ regionCode, lines: parts[part] ?? [], rehearse })
      const isLost = !answer.ok && answer.error.code === 'Unavailable'
      broken.current = isLost ? { rehearse, part, changed, faults } : undefined
      if (!answer.ok) return undefined
      const before = part * STEWARD_LINES_MAX
      faults = [...faults, ...answer.data.faults.map(({ line, why }) => ({ line: line + before, why }))]
      changed += answer.data.changed
    }
    const first = new Map(faults.map((fault) => [fault.line, fault]))
    return { faults: [...first.values()].sort((a, b) => a.line - b.line), changed, written: !rehearse }
  }
  const { press, refusal } = usePressAgain(
    save,
    async (rehearse: boolean) => {
      setRunning(true)
      const next = await send(rehearse)
      setOutcome(next)
      setRunning(false)
      if (!rehearse) onChanged()
    },
    { words: text },
  )
  return {
    text,
    lines,
    outcome,
    running,
    refusal,
    run: press,
    change: (next: string) => {
      setText(next)
      setOutcome(undefined)
      broken.current = undefined
      save.reset()
    },
  }
}
