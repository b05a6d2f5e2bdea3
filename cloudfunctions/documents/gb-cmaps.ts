/** Encodings of Chinese text in PDFs that do not embed their fonts. No library here ships the tables for them. */
const UNICODE = /^UniGB-(?:UCS2|UTF16)-[HV]$/
const GBK = /^(?:GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K)-[HV]$/
/** From the numbers of Adobe's collection to Unicode. */
const COLLECTION = 'Adobe-GB1-UCS2'

const LEADS = { from: 0x81, to: 0xfe }
const TRAILS = { from: 0x40, to: 0xfe }

/**
 * Hands the PDF reader the tables that it asks for. Both directions use Unicode numbers instead of Adobe's, which is enough because only
 * the words are read, not the shapes. A font that really uses Adobe's numbers gets no table: no text is better than wrong text.
 */
export class GbCmaps {
  private asked = false

  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind === 'cMapUrl' && (UNICODE.test(filename) || GBK.test(filename))) {
      this.asked = true
      return Promise.resolve(Buffer.from(GBK.test(filename) ? gbkTable() : unicodeTable()))
    }
    if (kind === 'cMapUrl' && filename === COLLECTION && this.asked)
      return Promise.resolve(Buffer.from(collectionTable()))
    return Promise.reject(new Error(`no table ${filename}`))
  }
}

const hex = (code: number) => code.toString(16).padStart(4, '0')
const table = (codes: string, body: string) => `begincmap\n${codes}\n${body}\nendcmap`

function unicodeTable(): string {
  return table(
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    '1 begincidrange <0000> <ffff> 0 endcidrange',
  )
}

function gbkTable(): string {
  const decoder = new TextDecoder('gbk')
  const pairs: string[] = []
  for (let lead = LEADS.from; lead <= LEADS.to; lead += 1) {
    for (let trail = TRAILS.from; trail <= TRAILS.to; trail += 1) {
      const symbol = decoder.decode(Uint8Array.of(lead, trail))
      if (symbol.length === 1 && symbol !== '\ufffd')
        pairs.push(`<${hex(lead * 256 + trail)}> ${symbol.charCodeAt(0)}`)
    }
  }
  return table(
    '2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange',
    `1 begincidrange <20> <7e> 32 endcidrange\n${pairs.length} begincidchar\n${pairs.join('\n')}\nendcidchar`,
  )
}

/** One range for each 256 codes, because a range counts only in its last byte. */
function collectionTable(): string {
  const ranges = Array.from(
    { length: 256 },
    (_, page) => `<${hex(page * 256)}> <${hex(page * 256 + 255)}> <${hex(page * 256)}>`,
  )
  return table(
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `256 beginbfrange\n${ranges.join('\n')}\nendbfrange`,
  )
}
