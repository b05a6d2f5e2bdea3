import type { KnipConfig } from 'knip'

/** Not tests themselves, but nothing else uses them. */
const FOR_TESTS = [
  '**/{_tests,testing,conformance}/**',
  'e2e/**',
  'config/jest.*',
  'config/{import-directions.mjs,eslint/**,patterns/**}',
  '**/sample-*.ts',
  'weapp-host/{accessibility,figures,holder,pages-of-package}.ts',
  'deploy/simulated-{environment,tencent}.ts',
]

/**
 * What no entry reaches is unused. `knip` asks of everything, tests included; `knip --production` leaves tests out and so finds
 * code that only tests keep alive. Patterns with `!` count in both.
 */
export default function config({ production }: { production?: boolean }): KnipConfig {
  return {
    entry: [
      // Taro reads these by name.
      'src/app.tsx!',
      'src/app.config.ts!',
      'src/{pages,desk,enterprise,atlas}/*/index.tsx!',
      'src/{pages,desk,enterprise,atlas}/*/index.config.ts!',
      'config/index.ts!',
      'config/{aria-plugin,flex-gap-plugin,babel-inputs-only}.cjs!',
      'config/aria-runtime.js!',
      // Deployed.
      'cloudfunctions/*/index.ts!',
      // Bundled once more with each function that has a former name.
      'cloudfunctions/former-names.ts!',
      // Loaded by the batches that `npm test` writes.
      'config/jest.fresh-page.ts',
      // Bundled or started by path.
      'weapp-host/phone/main.ts!',
      'bench/{eligibility-laps,push-life,roster-life,phone/on-the-page}.ts!',
      'bench/roster-function.cjs!',
      'cloudfunctions/documents/pdf-reader.ts!',
      'localcloud/durability/{writer,limited-writer}.ts!',
      'localcloud/testing/fixtures/**/*.js',
      // Commands: the scripts of package.json and those that are named in documents.
      'bench/{run,size,load,durability,read-notice,propose}.ts!',
      'bench/scale/run.ts!',
      'bench/match/{run-*,match-lines,typing-lines,typed}.ts!',
      'bench/typed/train-splits.ts!',
      'bench/masking/{train-tagger,judge,make-words}.ts!',
      'demo/commands/{start,dev,build,weapp,backup,restore}.ts!',
      'config/{draw-tab-icons,portable-lock,eslint/lint-miniature}.mjs!',
      // Without tests, the scripts of package.json and the door of the library have to be said.
      ...(production
        ? [
            'cloudfunctions/build.ts!',
            'config/{docs/run,contract/record}.ts!',
            'deploy/{run,wechat-compile}.ts!',
            'weapp-host/check.ts!',
            'search-engine/index.ts!',
          ]
        : []),
    ],
    project: ['**/*.{ts,tsx,mjs,cjs,js,scss}!', ...FOR_TESTS.map((pattern) => `!${pattern}!`)],
    // One limit may be made of another: the short title of a policy is as long as a field of a message.
    exclude: ['duplicates'],
    // Taro loads its plugins by convention, and asks for these where it compiles.
    ignoreDependencies: [
      /^@tarojs\/(plugin-framework-react|plugin-platform-weapp|react|runtime|taro-loader|webpack5-runner)$/,
      '@babel/runtime',
      '@pmmmwh/react-refresh-webpack-plugin',
      // Babel translated the tests before esbuild did: these go with the next change of the lock file.
      '@babel/preset-env',
      '@babel/preset-typescript',
      'babel-jest',
      // `thread:` in front of a path asks the build for the bundle of a thread.
      'thread',
    ],
    // Of Linux: limits the size of files in the test of a full disk.
    ignoreBinaries: ['prlimit'],
    ...(production && { ignoreExportsUsedInFile: true }),
  }
}
