import { count, create, insertMultiple, load, save, search } from '@orama/orama'
import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import { SearchIndex } from '@search-engine'
import type { GeneratedService } from './generated-services'

/** One engine, built from documents, then saved and loaded in the way that it offers. */
export interface Contender {
  build(services: readonly GeneratedService[]): Searcher
  /** The most documents that it is tested with; with more, a build or a search takes minutes. */
  most: number
}

interface Searcher {
  find(need: string): number
  /** Saves the index: its size in bytes, and a function that loads it again. */
  saved(): { bytes: number; load: () => Searcher }
}

/** The same pairs of characters as our engine's, as tokens for every library. Without them none finds Chinese at all. */
function pairs(text: string): string[] {
  return (text.match(/[\u3400-\u9fff]+|[a-z0-9]+/g) ?? []).flatMap((run) =>
    run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  )
}

const LIMIT = 10
const jsonSize = (json: string) => Buffer.byteLength(json)

const OURS = { fieldWeights: [1] }
const ours: Contender = {
  most: 100_000,
  build(services) {
    const index = new SearchIndex(OURS)
    for (const { id, text } of services) index.put(id, [text])
    index.pack()
    return searcher(index)
    function searcher(of: SearchIndex): Searcher {
      return {
        find: (need) => of.search(need, { limit: LIMIT }).length,
        saved: () => {
          const snapshot = of.pack().slice(0)
          return { bytes: snapshot.byteLength, load: () => searcher(SearchIndex.open(snapshot, OURS)) }
        },
      }
    }
  },
}

const MINI = { fields: ['text'], tokenize: pairs, processTerm: (term: string) => term }
const miniSearch: Contender = {
  most: 100_000,
  build(services) {
    const index = new MiniSearch<GeneratedService>(MINI)
    index.addAll(services)
    return searcher(index)
    function searcher(of: MiniSearch<GeneratedService>): Searcher {
      return {
        find: (need) => of.search(need).slice(0, LIMIT).length,
        saved: () => {
          const json = JSON.stringify(of)
          return { bytes: jsonSize(json), load: () => searcher(MiniSearch.loadJSON(json, MINI)) }
        },
      }
    }
  },
}

const flexSearch: Contender = {
  most: 100_000,
  build(services) {
    const empty = () => new FlexSearch.Index({ tokenize: 'strict', encode: pairs })
    const index = empty()
    services.forEach(({ text }, i) => index.add(i, text))
    return searcher(index)
    function searcher(of: InstanceType<typeof FlexSearch.Index>): Searcher {
      return {
        find: (need) => {
          const found = of.search(need, { limit: LIMIT, suggest: true })
          return Array.isArray(found) ? found.length : 0
        },
        saved: () => {
          const files: [string, string][] = []
          void of.export((key: string, data?: string) => {
            if (data !== undefined) files.push([key, data])
          })
          return {
            bytes: files.reduce((sum, [, data]) => sum + jsonSize(data), 0),
            load: () => {
              const loaded = empty()
              for (const [key, data] of files) void loaded.import(key, data)
              return searcher(loaded)
            },
          }
        },
      }
    }
  },
}

const orama: Contender = {
  most: 10_000,
  build(services) {
    const tokenizer = { language: 'pairs', normalizationCache: new Map<string, string>(), tokenize: pairs }
    const empty = () => create({ schema: { text: 'string' } as const, components: { tokenizer } })
    const index = empty()
    void insertMultiple(index, [...services], services.length)
    if (count(index) !== services.length) throw new Error('Orama did not take all documents at once')
    return searcher(index)
    function searcher(of: ReturnType<typeof empty>): Searcher {
      return {
        find: (need) => {
          const found = search(of, { term: need, limit: LIMIT, threshold: 1 })
          return 'hits' in found ? found.hits.length : 0
        },
        saved: () => {
          const json = JSON.stringify(save(of))
          return {
            bytes: jsonSize(json),
            load: () => {
              const loaded = empty()
              load(loaded, JSON.parse(json) as ReturnType<typeof save>)
              return searcher(loaded)
            },
          }
        },
      }
    }
  },
}

const lunrIndex: Contender = {
  most: 10_000,
  build(services) {
    const builder = new lunr.Builder()
    const tokenizer = (text: object | string) => pairs(String(text)).map((pair) => new lunr.Token(pair, {}))
    builder.tokenizer = Object.assign(tokenizer, lunr.tokenizer)
    builder.ref('id')
    builder.field('text')
    for (const service of services) builder.add(service)
    return searcher(builder.build())
    function searcher(of: lunr.Index): Searcher {
      return {
        find: (need) =>
          of.query((query) => pairs(need).forEach((pair) => query.term(pair, {}))).slice(0, LIMIT).length,
        saved: () => {
          const json = JSON.stringify(of)
          return { bytes: jsonSize(json), load: () => searcher(lunr.Index.load(JSON.parse(json) as object)) }
        },
      }
    }
  },
}

const fuse: Contender = {
  most: 10_000,
  build(services) {
    const options = { keys: ['text'], ignoreLocation: true, threshold: 0.4 }
    return searcher(new Fuse(services, options))
    function searcher(of: Fuse<GeneratedService>): Searcher {
      return {
        find: (need) => of.search(need, { limit: LIMIT }).length,
        saved: () => {
          const json = JSON.stringify(of.getIndex())
          return {
            bytes: jsonSize(json),
            load: () =>
              searcher(
                new Fuse(
                  services,
                  options,
                  Fuse.parseIndex(JSON.parse(json) as Parameters<typeof Fuse.parseIndex>[0]),
                ),
              ),
          }
        },
      }
    }
  },
}

export const CONTENDERS: Readonly<Record<string, Contender>> = {
  'Innovation Atlas': ours,
  MiniSearch: miniSearch,
  FlexSearch: flexSearch,
  Orama: orama,
  lunr: lunrIndex,
  'Fuse.js': fuse,
}
