import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * The import directions of this tree, one zone each: `target` may not import from `from`, and `message` says where to go instead. Zones are
 * made from the folders on disk, so they cover a new folder at once. Paths in `except` are relative to `from`.
 */
const ROOT = path.resolve(import.meta.dirname, '..')
const zone = (target, from, message, except) => ({ target, from, message, ...(except && { except }) })
const rooms = (floor) =>
  readdirSync(path.join(ROOT, floor), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)
const others = (all, one) => all.filter((other) => other !== one)

const SCREENS = ['pages', 'desk', 'enterprise', 'atlas'].filter((room) =>
  existsSync(path.join(ROOT, 'src', room)),
)
const FUNCTIONS = rooms('cloudfunctions')
const contractOf = (name) => `./src/shared/contract/${name}.ts`

const libraries = [
  zone('./search-engine', '.', 'The search engine imports nothing: pass what it needs as arguments.', [
    './search-engine',
    './node_modules',
  ]),
  ...['./src', './cloudfunctions', './demo', './e2e', './bench', './deploy'].map((target) =>
    zone(target, './search-engine', 'The search engine has one door: import from @search-engine.', [
      './index.ts',
    ]),
  ),
  ...['localcloud', 'weapp-host'].map((room) =>
    zone(
      `./${room}`,
      '.',
      'It stands in for the platform and knows no product: take what it needs as an option, load dist by path.',
      [`./${room}`, './node_modules'],
    ),
  ),
]

const shared = [
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
]

const phone = [
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
  // One zone for each page of each folder: pages/need and desk/need are two pages.
  ...SCREENS.flatMap((floor) =>
    rooms(`src/${floor}`).flatMap((page) =>
      SCREENS.map((other) =>
        zone(
          `./src/${floor}/${page}`,
          `./src/${other}`,
          'Pages never import one another: move the shared piece to a feature.',
          other === floor ? [`./${page}`] : undefined,
        ),
      ),
    ),
  ),
  zone(
    './src',
    ['./cloudfunctions', './localcloud', './weapp-host', './demo', './e2e', './bench', './deploy'],
    'The mini-program reaches the other side through src/cloud only.',
  ),
]

const functions = [
  zone(
    './cloudfunctions',
    ['./localcloud', './weapp-host', './demo', './e2e', './bench', './deploy'],
    'Functions run in a real cloud: they know nothing of the local one. Tests start a world through demo/world.ts from outside.',
  ),
  zone('./cloudfunctions', './src', 'Functions share src/shared only.', ['./shared']),
  zone('./cloudfunctions/_kernel', './cloudfunctions', 'The kernel knows no function: pass the handler in.', [
    './_kernel',
  ]),
  zone(
    './cloudfunctions/_kernel',
    FUNCTIONS.map(contractOf),
    'The kernel is in the bundle of every function and carries the contract of none: take shapes from the domain or a …-view.ts.',
  ),
  ...FUNCTIONS.map((name) =>
    zone(
      `./cloudfunctions/${name}`,
      './cloudfunctions',
      'A function never imports another: move what they share to _kernel or src/shared/domain.',
      [`./${name}`, './_kernel'],
    ),
  ),
  ...FUNCTIONS.map((name) =>
    zone(
      `./cloudfunctions/${name}`,
      others(FUNCTIONS, name).map(contractOf),
      'A function carries its own contract only: share shapes through a …-view.ts of the contract.',
    ),
  ),
]

const outside = [
  zone(
    './demo',
    './src',
    'The demo is a client like any other: it knows the contract, the client and the domain.',
    ['./shared', './cloud/rpc/client.ts'],
  ),
  zone('./demo', ['./e2e', './bench'], 'The demo runs without its tests and figures.'),
  ...FUNCTIONS.map((name) =>
    zone('./demo', `./cloudfunctions/${name}`, 'The demo calls functions; it does not look into them.'),
  ),
  zone('./e2e', './cloudfunctions', 'Journeys know what people see: call the functions through the world.', [
    './build.ts',
    './_tests',
  ]),
  zone(
    './e2e',
    './localcloud',
    'Journeys start a world through demo/world.ts; its local cloud is world.cloud.',
  ),
]

export const importZones = [...libraries, ...shared, ...phone, ...functions, ...outside]

/** Tests of functions may use the world, but not the local cloud beneath it. */
export const testZones = [
  zone(
    './cloudfunctions',
    './localcloud',
    'Tests start a world through demo/world.ts; its local cloud is world.cloud.',
  ),
]
