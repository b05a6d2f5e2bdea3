import type { Layout } from './layout'
import type { Line } from './passage'

/** A text with its lines, in order, and how they are laid out. */
export interface LaidOutText {
  text: string
  lines: readonly Line[]
  layout: Layout
}
