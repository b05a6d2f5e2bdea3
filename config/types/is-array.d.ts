/** `Array.isArray` narrows `unknown` to `unknown[]`, where TypeScript's own declaration says `any[]`: nothing in a list is believed unseen. */
interface ArrayConstructor {
  isArray(value: unknown): value is unknown[]
}
