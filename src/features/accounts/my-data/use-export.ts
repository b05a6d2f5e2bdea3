import { useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { formatRefusal } from '@/shared/contract/wording'

/** Everything that is held about me, read part by part into one text: a line of JSON for each document. */
export function useExport() {
  const [state, setState] = useState<{ reading: boolean; text?: string; fault?: string }>({ reading: false })
  const underWay = useRef(false)

  const read = async () => {
    if (underWay.current) return
    underWay.current = true
    setState({ reading: true })
    const lines: string[] = []
    let cursor: string | undefined
    do {
      const answer = await cloud.accounts.exportMine(cursor === undefined ? {} : { cursor })
      if (!answer.ok) {
        setState({ reading: false, fault: formatRefusal(answer.error) })
        underWay.current = false
        return
      }
      lines.push(...answer.data.lines)
      cursor = answer.data.nextCursor
    } while (cursor !== undefined)
    setState({ reading: false, text: lines.join('\n') })
    underWay.current = false
  }
  return { ...state, read: () => void read() }
}
