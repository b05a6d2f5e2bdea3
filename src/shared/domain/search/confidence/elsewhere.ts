import { toPhrases, type Phrases } from '../phrase/phrases'
import { EVERYDAY_TALK } from './everyday-talk'
import { RARELY_GIVEN } from './rarely-given'

/** What no park is asked for, and what few parks give, in short phrases. Phones get it from the cloud with their zone. */
export const ELSEWHERE: readonly string[] = [...EVERYDAY_TALK, ...RARELY_GIVEN.flatMap(({ needs }) => needs)]

let prepared: Phrases | undefined

/** The same, prepared to be compared with texts when it is first asked for. */
export const phrasesElsewhere = (): Phrases => (prepared ??= toPhrases(ELSEWHERE))
