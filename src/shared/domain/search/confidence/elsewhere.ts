import { toPhrases, type Phrases } from '../phrase/phrases'
import { EVERYDAY_TALK } from './everyday-talk'
import { RARELY_GIVEN } from './rarely-given'

/** Short phrases about things that parks are not asked for or rarely give. Phones get them from the cloud with their zone. */
export const ELSEWHERE: readonly string[] = [...EVERYDAY_TALK, ...RARELY_GIVEN.flatMap(({ needs }) => needs)]

let prepared: Phrases | undefined

/** The same phrases, prepared for comparison at the first call. */
export const phrasesElsewhere = (): Phrases => (prepared ??= toPhrases(ELSEWHERE))
