import { requestFailed } from '../../fault'
import { numeric } from '../values/compare'
import { distanceM, toPosition } from '../query/geo'
import { valueAt } from '../values/paths'
import { compileQuery } from '../query/query'
import { copyValue, isDoc, type Doc } from '../values/values'

/** The `$geoNear` stage: documents with a point, nearest first, each with its distance in metres. */
export function geoNear(docs: readonly Doc[], argument: unknown): Doc[] {
  const options = isDoc(argument) ? argument : {}
  const from = toPosition(options['near'])
  const distanceField = options['distanceField']
  if (!from || typeof distanceField !== 'string')
    throw requestFailed('$geoNear requires near and distanceField')
  const matches = compileQuery(isDoc(options['query']) ? options['query'] : {})
  const bound = (name: string, otherwise: number) =>
    options[name] === undefined ? otherwise : numeric(options[name])
  const minM = bound('minDistance', 0)
  const maxM = bound('maxDistance', Infinity)
  const multiplier = bound('distanceMultiplier', 1)
  const count = bound('limit', bound('num', Infinity))
  const near: { doc: Doc; distance: number; place: unknown }[] = []
  for (const doc of docs) {
    if (!matches(doc)) continue
    const key =
      typeof options['key'] === 'string'
        ? options['key']
        : Object.keys(doc).find((field) => isPoint(doc[field]))
    const place = key === undefined ? undefined : valueAt(doc, key)
    const position = toPosition(place)
    if (!position) continue
    const distance = distanceM(from, position)
    if (distance >= minM && distance <= maxM) near.push({ doc, distance, place })
  }
  near.sort((a, b) => a.distance - b.distance)
  return near.slice(0, count).map(({ doc, distance, place }) => {
    const result = copyValue(doc)
    setPath(result, distanceField, distance * multiplier)
    if (typeof options['includeLocs'] === 'string') setPath(result, options['includeLocs'], copyValue(place))
    return result
  })
}

const isPoint = (value: unknown): boolean => isDoc(value) && value['type'] === 'Point'

function setPath(doc: Doc, path: string, value: unknown): void {
  const parts = path.split('.')
  let target = doc
  for (const part of parts.slice(0, -1)) {
    const next = target[part]
    target = isDoc(next) ? next : ((target[part] = {}) as Doc)
  }
  target[parts.at(-1) as string] = value
}
