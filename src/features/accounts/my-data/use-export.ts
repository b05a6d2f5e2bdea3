import { useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { formatRefusal } from '@/shared/contract/wording'

/** Reads all personal data, part by part, into one text with one line of JSON for each document. */
export function useExport() {
  const [state, setState] = useState<{ reading: boolean; text?: string; fault?: string }>({ reading: false })
  const running = useRef(false)

  const read = async () => {
    if (running.current) return
    running.current = true
    setState({ reading: true })
    const lines: string[] = []
    let cursor: string | undefined
    do {
      const answer = await cloud.accounts.exportMine(cursor === undefined ? {} : { cursor })
      if (!answer.ok) {
        setState({ reading: false, fault: formatRefusal(answer.error) })
        running.current = false
        return
      }
      lines.push(...answer.data.lines)
      cursor = answer.data.nextCursor
    } while (cursor !== undefined)
    setState({ reading: false, text: lines.join('\n') })
    running.current = false
  }
  return { ...state, read: () => void read() }
}
