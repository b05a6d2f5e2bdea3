import { useKeys } from '@/ui/hooks/use-keys'
import { focusNamed, reveal } from '@/ui/platform/focus'
import { FIND_LABEL } from '../find/use-find'
import { STEP_WORDS } from '../step-kinds'
import type { Writing } from './composer'
import { rowId } from './need-row'

/** The keys and their effects, for the list that ? shows. */
export const BENCH_KEYS: readonly { keys: string; does: string }[] = [
  { keys: 'J 或 ↓', does: '下一件' },
  { keys: 'K 或 ↑', does: '上一件' },
  { keys: 'R', does: '写回复' },
  { keys: 'N', does: '写内部备注' },
  { keys: '/', does: '找诉求' },
  { keys: 'X', does: '选上或不选，几件一起办' },
  { keys: 'Esc', does: '离开输入框' },
  { keys: '?', does: '看这张表' },
]

export interface BenchKeys {
  /** Ids in the order of the list. */
  ids: readonly string[]
  shownId: string | undefined
  onOpen: (needId: string) => void
  onWrite: (writing: Writing) => void
  onHelp: () => void
  /** Chooses a need for a step with several, or unchooses it. */
  onSelect: (needId: string) => void
}

/** The keyboard of the workbench. */
export function useBenchKeys({ ids, shownId, onOpen, onWrite, onHelp, onSelect }: BenchKeys): void {
  const move = (by: 1 | -1) => {
    const at = shownId === undefined ? -1 : ids.indexOf(shownId)
    const next = ids[Math.max(0, at + by)]
    if (next === undefined) return
    onOpen(next)
    reveal(rowId(next))
  }
  const write = (writing: Writing, label: string) => {
    onWrite(writing)
    // The box exists only after the next drawing.
    setTimeout(() => focusNamed(label))
  }
  useKeys({
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    r: () => write('reply', STEP_WORDS.reply.label),
    n: () => write('note', '内部备注'),
    x: () => shownId !== undefined && onSelect(shownId),
    '/': () => focusNamed(FIND_LABEL),
    '?': onHelp,
  })
}
