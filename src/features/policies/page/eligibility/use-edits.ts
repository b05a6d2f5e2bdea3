import { useReducer } from 'react'

/** Counts changes of what a person chooses or types, for forms that keep it to themselves: the count, and what counts one more. */
export function useEdits(): [edits: number, onEdit: () => void] {
  return useReducer((edits: number) => edits + 1, 0)
}
