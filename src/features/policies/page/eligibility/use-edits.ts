import { useReducer } from 'react'

/** Counts the changes of a form that keeps its values to itself. @returns the count, and a function that adds one */
export function useEdits(): [edits: number, onEdit: () => void] {
  return useReducer((edits: number) => edits + 1, 0)
}
