import { requestFailed } from '../../fault'
import { numeric } from '../values/compare'
import { distanceM, toPosition } from '../query/geo'
import { valueAt } from '../values/paths'
import { compileQuery } from '../query/query'
import { requireObject, setNested } from './stages/stage'
import { isDoc, type Doc } from '../values/values'

/** The `$geoNear` stage: documents with a point, nearest first, each with its distance in metres. */
export function compileGeoNear(argument: unknown): (docs: readonly Doc[]) => Doc[] {
  const options = requireObject('$geoNear', argument)
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
  const readKey = (doc: Doc): string | undefined =>
    typeof options['key'] === 'string'
      ? options['key']
      : Object.keys(doc).find((field) => isPoint(doc[field]))
  return (docs) => {
    const near: { doc: Doc; distance: number; place: unknown }[] = []
    for (const doc of docs) {
      if (!matches(doc)) continue
      const key = readKey(doc)
      const place = key === undefined ? undefined : valueAt(doc, key)
      const position = toPosition(place)
      if (!position) continue
      const distance = distanceM(from, position)
      if (distance >= minM && distance <= maxM) near.push({ doc, distance, place })
    }
    near.sort((a, b) => a.distance - b.distance)
    const includeLocs = options['includeLocs']
    return near.slice(0, count).map(({ doc, distance, place }) => {
      const result = setNested(doc, distanceField.split('.'), distance * multiplier)
      return typeof includeLocs === 'string' ? setNested(result, includeLocs.split('.'), place) : result
    })
  }
}

const isPoint = (value: unknown): boolean => isDoc(value) && value['type'] === 'Point'
