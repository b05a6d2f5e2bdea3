/** `Array.isArray` narrows `unknown` to `unknown[]`, where TypeScript's own declaration says `any[]`. So code must check the items of a list. */
interface ArrayConstructor {
  isArray(value: unknown): value is unknown[]
}
