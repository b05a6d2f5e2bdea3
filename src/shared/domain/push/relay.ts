/** What a region adds to a notice of the city, province or nation when it relays it to its own enterprises. */
export interface Relay {
  /** What the notice means here, in the region's words; empty: nothing is added. */
  explanation: string
  /** Whom to ask here. */
  contact: string
}

/** The inbox text with the relaying region's words below. */
export function withRelay(text: string, relay: Relay | undefined): string {
  if (!relay) return text
  const { explanation, contact } = relay
  return [text, explanation, `咨询：${contact}`].filter((part) => part !== '').join('\n')
}
