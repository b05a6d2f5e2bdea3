/**
 * Caches the value of the latest key alone, because questions about one enterprise come in a row. Every garbage collection would walk through a
 * weak map of all keys, which takes longer than computing the values again.
 */
export function rememberLatest<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let latest: { key: Key; value: Value } | undefined
  return (key) => {
    if (latest?.key !== key) latest = { key, value: make(key) }
    return latest.value
  }
}
