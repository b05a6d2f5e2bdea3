import { findByPatterns, findPieces } from '@/shared/domain/access/anonymize'
import { joinPieces } from '@/shared/domain/access/found-pieces'
import { readLabelled } from './labelled'
import { formatRates, rate } from './rates'

/** Prints how much of what names somebody is taken out of labelled texts: `npx tsx bench/masking/judge.ts [--wrong] [FILE …]`. */
/** Texts of three authors that are kept apart: nothing is learned from them. */
const HELD = ['naming.held.txt', 'naming-c.held.txt', 'naming-d.held.txt']
const NOBODY = { enterpriseName: '', names: [] }

function main(): void {
  const options = process.argv.slice(2)
  const files = options.filter((one) => !one.startsWith('--'))
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  for (const file of files.length > 0 ? files : HELD) {
    const texts = readLabelled(file)
    const onWrong = options.includes('--wrong') && !file.includes('held') ? say : undefined
    say(`${file}, by patterns alone`)
    say(
      formatRates(
        rate(
          texts,
          (text) => joinPieces(findByPatterns(text, NOBODY)),
          options.includes('--patterns') ? onWrong : undefined,
        ),
      ),
    )
    say(`${file}, by patterns and what was learned`)
    say(formatRates(rate(texts, (text) => findPieces(text, NOBODY), onWrong)))
  }
}

main()
