import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** The house's import directions, one zone each: who may not import from where, and where to go instead. */
const ROOT = path.resolve(import.meta.dirname, '..')
const zone = (target, from, message, except) => ({ target, from, message, ...(except && { except }) })
const rooms = (floor) =>
  readdirSync(path.join(ROOT, floor), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)

const SCREENS = ['pages', 'desk', 'atlas'].filter((room) => existsSync(path.join(ROOT, 'src', room)))

export const importZones = [
  zone('./search-engine', '.', 'The search engine imports nothing: pass what it needs as arguments.', [
    './search-engine',
    './node_modules',
  ]),
  zone(
    './src/shared/domain',
    './src',
    'The domain imports only itself and the limits: pass what it needs as arguments.',
    ['./shared/domain', './shared/contract/limits.ts'],
  ),
  zone('./src/shared/contract', './src', 'The contract imports only the domain and valibot.', ['./shared']),
  zone(
    './src/shared',
    './cloudfunctions',
    'Shared code runs on the phone too: move the pure part to src/shared/domain.',
  ),
  zone(
    './src/cloud',
    './src',
    'src/cloud knows the contract only: features call it, not the other way round.',
    ['./cloud', './shared'],
  ),
  zone('./src/ui', './src', 'Pieces of ui are domain-free: hand them plain values from the feature.', [
    './ui',
  ]),
  ...rooms('src/features').map((feature) =>
    zone(
      `./src/features/${feature}`,
      './src/features',
      'Features never import one another: compose them in a page, or move the shared piece to ui or shared/domain.',
      [`./${feature}`],
    ),
  ),
  zone(
    './src/features',
    SCREENS.map((room) => `./src/${room}`),
    'Features know no pages: use src/app/routes.ts for routes.',
  ),
  ...SCREENS.map((room) =>
    zone(`./src/${room}`, './src/cloud', 'Pages speak to the cloud through a feature.'),
  ),
  ...SCREENS.flatMap((room) =>
    rooms(`src/${room}`).map((page) =>
      zone(
        `./src/${room}/${page}`,
        SCREENS.map((other) => `./src/${other}`),
        'Pages never import one another: move the shared piece to a feature.',
        [`./${page}`],
      ),
    ),
  ),
  zone(
    './src',
    ['./cloudfunctions', './localcloud', './weapp-host', './demo', './e2e'],
    'The mini-program reaches the other side through src/cloud only.',
  ),
  zone(
    './cloudfunctions',
    ['./localcloud', './weapp-host', './demo', './e2e'],
    'Functions run in a real cloud: they know nothing of the local one. Tests start a world through demo/world.ts from outside.',
  ),
  zone('./cloudfunctions', './src', 'Functions share src/shared only.', ['./shared']),
  zone('./cloudfunctions/_kernel', './cloudfunctions', 'The kernel knows no function: pass the handler in.', [
    './_kernel',
  ]),
  ...rooms('cloudfunctions').map((name) =>
    zone(
      `./cloudfunctions/${name}`,
      './cloudfunctions',
      'A function never imports another: move what they share to _kernel or src/shared/domain.',
      [`./${name}`, './_kernel'],
    ),
  ),
  ...['localcloud', 'weapp-host'].map((room) =>
    zone(
      `./${room}`,
      ['./src', './cloudfunctions', './demo', './e2e'],
      'It stands in for the platform and knows no product: take what it needs as an option, load dist by path.',
    ),
  ),
]

/** For tests of functions: the world and nothing beneath it. */
export const testZones = [
  zone(
    './cloudfunctions',
    './localcloud',
    'Tests start a world through demo/world.ts; its local cloud is world.cloud.',
  ),
]
