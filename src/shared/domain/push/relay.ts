/** What a region adds to a notice of the city, province or nation that it hands on to its own enterprises. */
export interface Relay {
  /** What it means here, in the words of the region; empty: nothing is added. */
  explanation: string
  /** Whom to ask here. */
  contact: string
}

/** What the inbox says, with the words of whoever relays it below. */
export function withRelay(text: string, relay: Relay | undefined): string {
  if (!relay) return text
  const { explanation, contact } = relay
  return [text, explanation, `咨询：${contact}`].filter((part) => part !== '').join('\n')
}
