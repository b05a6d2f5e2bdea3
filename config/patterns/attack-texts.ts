import { RegExpParser, type AST } from '@eslint-community/regexpp'
import type { WrittenPattern } from './collect-patterns'

/** Signs in texts of this product; the first that matches a class of signs represents it. */
const SIGNS = [...'a1 -—一、.（(年月日五万元0A_<>"\n\t/，：市省\u3000号9f=+*…《‘x第条@%#']
/** Texts that repeat one of these signs have broken readers before. */
const MONOTONOUS = [...'a1 -—一.\n（<、']
/** A last sign that makes a long match fail. The second one is Han, for patterns that only look at texts with Han signs. */
const ENDINGS = ['\u0001', '一']
/** A quantifier with a lower bound on repetitions costs only a constant factor. */
const MANY = 1_000

/**
 * Long texts that make an expression slow. For each unbounded quantifier: a text that matches the part before it, many repetitions of the
 * quantified part, and an ending that does not match. Empty for an expression without unbounded quantifiers.
 */
export function attackTexts({ source, flags }: WrittenPattern, length: number): string[] {
  const unicode = flags.includes('u')
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode,
    unicodeSets: flags.includes('v'),
  })
  const beats = pattern.alternatives.flatMap((alternative) => beatsOf(alternative, ''))
  if (beats.length === 0) return []
  const whole = pattern.alternatives.map((alternative) => ({ before: '', beat: witness(alternative) }))
  const plain = MONOTONOUS.map((beat) => ({ before: '', beat }))
  const texts = new Set<string>()
  for (const { before, beat } of [...beats, ...whole, ...plain])
    for (const ending of beat === '' ? [] : ENDINGS)
      texts.add(before === '' ? repeated(beat, length, ending) : before + repeated(beat, length, ending))
  return [...texts]
}

/** Many expressions are attacked with the same texts. */
const made = new Map<string, string>()

function repeated(beat: string, length: number, ending: string): string {
  const key = `${length} ${ending} ${beat}`
  const text = made.get(key) ?? beat.repeat(Math.ceil(length / beat.length)).slice(0, length) + ending
  made.set(key, text)
  return text
}

interface Beat {
  before: string
  beat: string
}

function beatsOf(node: AST.Alternative | AST.Element, before: string): Beat[] {
  if (node.type === 'Alternative') {
    let so = before
    return node.elements.flatMap((element) => {
      const beats = beatsOf(element, so)
      so += witness(element)
      return beats
    })
  }
  if (node.type === 'Quantifier') return [...repetitionsOf(node, before), ...beatsOf(node.element, before)]
  return alternativesOf(node).flatMap((alternative) => beatsOf(alternative, before))
}

function repetitionsOf({ max, element }: AST.Quantifier, before: string): Beat[] {
  if (max < MANY) return []
  const units = 'alternatives' in element ? alternativesOf(element).map(witness) : fitting(element)
  return units.flatMap((unit) => [
    { before, beat: unit },
    { before: '', beat: before + unit },
  ])
}

function alternativesOf(node: AST.Node): AST.Alternative[] {
  if (!('alternatives' in node)) return []
  return node.alternatives.filter(
    (alternative): alternative is AST.Alternative => alternative.type === 'Alternative',
  )
}

/** A short text that a part of an expression matches. */
function witness(node: AST.Alternative | AST.Element): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map(witness).join('')
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives[0] ? witness(node.alternatives[0]) : ''
    case 'Quantifier':
      return witness(node.element).repeat(node.min)
    case 'Assertion':
    case 'Backreference':
      return ''
    default:
      return fitting(node)[0] ?? ''
  }
}

/** Up to three signs that one element of an expression matches. */
function fitting(node: AST.Element): string[] {
  if (node.type === 'Character') return [String.fromCodePoint(node.value)]
  const one = ['u', 'v', ''].flatMap((flags) => tried(node.raw, flags))[0]
  if (!one) return []
  const known = SIGNS.filter((sign) => one.test(sign))
  if (known.length > 0) return known.slice(0, 3)
  for (let code = 1; code < 0x10000; code += 1)
    if (one.test(String.fromCodePoint(code))) return [String.fromCodePoint(code)]
  return []
}

function tried(source: string, flags: string): RegExp[] {
  try {
    return [new RegExp(`^(?:${source})$`, flags)]
  } catch {
    return []
  }
}
