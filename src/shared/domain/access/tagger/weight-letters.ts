import { LETTERS, STEP } from '../../search/need-text/split-weights'
import { SLOTS } from './tag-features'
import { LABELS, type TagModel } from './tag-model'

const ZERO = LETTERS.length / 2
/** The last letter adds this much to the next letter's distance. */
const FAR = LETTERS.length - 1

/** A model as text: the steps between labels, the slots that have weights (each as the distance from the one before), and their rows. */
export interface WrittenModel {
  steps: string
  slots: string
  rows: string
}

/** Reads a model. Its weights are whole multiples of `STEP`, which is enough for comparisons. */
export function readModel({ steps, slots, rows: letters }: WrittenModel): TagModel {
  const numbers = new Uint8Array(128)
  for (let i = 0; i < LETTERS.length; i += 1) numbers[LETTERS.charCodeAt(i)] = i
  const weightAt = (text: string, at: number) => (numbers[text.charCodeAt(at)] ?? ZERO) - ZERO
  const rows = new Uint32Array(SLOTS)
  const weights = new Int8Array(letters.length + LABELS)
  for (let at = 0; at < letters.length; at += 1) weights[at + LABELS] = weightAt(letters, at)
  let slot = -1
  let row = 0
  for (let i = 0; i < slots.length; i += 1) {
    const away = numbers[slots.charCodeAt(i)] ?? 0
    slot += away
    if (away === FAR) continue
    slot += 1
    row += 1
    rows[slot] = row
  }
  return { rows, weights, steps: Float32Array.from(steps, (_, at) => weightAt(steps, at)) }
}

/** Writes the `most` slots with the largest weights. `weights` has one row per slot. */
export function writeModel(
  { weights, steps }: Pick<TagModel, 'weights' | 'steps'>,
  most: number,
): WrittenModel {
  const weightOf = (slot: number) =>
    Math.max(...Array.from(weights.subarray(slot * LABELS, (slot + 1) * LABELS), Math.abs))
  const heaviest = Array.from({ length: SLOTS }, (_, slot) => ({ slot, weight: weightOf(slot) }))
    .filter(({ weight }) => weight >= STEP / 2)
    .sort((a, b) => b.weight - a.weight || a.slot - b.slot)
    .slice(0, most)
    .map(({ slot }) => slot)
    .sort((a, b) => a - b)
  return {
    steps: Array.from(steps, toLetter).join(''),
    slots: heaviest.map((slot, i) => toDistance(slot - (heaviest[i - 1] ?? -1) - 1)).join(''),
    rows: heaviest
      .map((slot) => Array.from(weights.subarray(slot * LABELS, (slot + 1) * LABELS), toLetter).join(''))
      .join(''),
  }
}

function toLetter(weight: number): string {
  const level = Math.max(-ZERO, Math.min(ZERO - 1, Math.round(weight / STEP)))
  return LETTERS.charAt(level + ZERO)
}

const toDistance = (away: number) =>
  LETTERS.charAt(FAR).repeat(Math.floor(away / FAR)) + LETTERS.charAt(away % FAR)
