let isUnderWay = false

/** A finger has touched something: until the program has done what it does at once, WeChat knows that a person wants it. */
export function beginPress(): void {
  isUnderWay = true
  setTimeout(() => {
    isUnderWay = false
  }, 0)
}

/** @throws Error when no person has asked for it just now: WeChat opens some of its dialogues to a press alone */
export function mustBePressed(): void {
  if (!isUnderWay) throw new Error('can only be invoked by user TAP gesture.')
}
