/**
 * What is made of a value, kept for the latest one: questions about an enterprise come in a row. A weak map of them all would be looked
 * through by every collection of garbage, which takes longer than making them anew.
 */
export function rememberLatest<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let latest: { key: Key; value: Value } | undefined
  return (key) => {
    if (latest?.key !== key) latest = { key, value: make(key) }
    return latest.value
  }
}
