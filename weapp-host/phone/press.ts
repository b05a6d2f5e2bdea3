let isUnderWay = false

/** Notes that a person pressed something. Calls in the immediate reaction to it count as wanted by the person. */
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
