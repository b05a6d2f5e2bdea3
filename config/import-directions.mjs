/** The house's import directions, one zone each: who may not import from where, and where to go instead. */
const zone = (target, from, message, except) => ({ target, from, message, ...(except && { except }) })

const FEATURES = ['accounts', 'needs', 'policies', 'pushes', 'services', 'notices', 'home', 'watch']

export const importZones = [
  zone('./src/shared/domain', './src', 'The domain imports only itself: pass what it needs as arguments.', [
    './shared/domain',
  ]),
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
  zone('./src/components', './src', 'Components are domain-free: hand them plain values from the feature.', [
    './components',
  ]),
  ...FEATURES.map((feature) =>
    zone(
      `./src/features/${feature}`,
      './src/features',
      'Features never import one another: compose them in a page, or move the shared piece to components or shared/domain.',
      [`./${feature}`],
    ),
  ),
  zone(
    './src/features',
    ['./src/pages', './src/desk', './src/atlas'],
    'Features know no pages: use src/paths.ts for routes.',
  ),
  ...['pages', 'desk', 'atlas'].map((room) =>
    zone(`./src/${room}`, './src/cloud', 'Pages speak to the cloud through a feature.'),
  ),
  zone(
    './src',
    ['./cloudfunctions', './localcloud', './demo', './e2e'],
    'The mini-program reaches the other side through src/cloud only.',
  ),
  zone(
    './cloudfunctions',
    ['./localcloud', './demo', './e2e'],
    'Functions run in a real cloud: they know nothing of the local one. Tests start a world through demo/world.ts from outside.',
  ),
  zone('./cloudfunctions', './src', 'Functions share src/shared only.', ['./shared']),
  zone('./cloudfunctions/_kernel', './cloudfunctions', 'The kernel knows no function: pass the handler in.', [
    './_kernel',
  ]),
  ...[
    'accounts',
    'services',
    'needs',
    'documents',
    'policies',
    'readers',
    'pushes',
    'notices',
    'clock',
    'watch',
  ].map((name) =>
    zone(
      `./cloudfunctions/${name}`,
      './cloudfunctions',
      'A function never imports another: move what they share to _kernel or src/shared/domain.',
      [`./${name}`, './_kernel'],
    ),
  ),
  zone(
    './localcloud',
    ['./src', './cloudfunctions', './demo', './e2e'],
    'The local cloud knows no product: take it as an option of startLocalCloud.',
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
