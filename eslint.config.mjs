import tseslint from 'typescript-eslint'
import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import reactHooks from 'eslint-plugin-react-hooks'
import { noCircle } from './config/eslint/circles.mjs'
import { vocabulary } from './config/eslint/vocabulary.mjs'
import { importZones, testZones } from './config/import-directions.mjs'

const house = { rules: { vocabulary, 'no-circle': noCircle } }

/** Relative files, and of what is not relative only what `allowed` (a pattern) matches. */
const importOnly = (allowed, message) => [
  'error',
  { patterns: [{ regex: allowed ? `^(?!\\.|${allowed})` : '^[^.]', message }] },
]

const wholeContract = (message) => ({ name: '@/shared/contract', allowTypeImports: true, message })

export default tseslint.config(
  { ignores: ['dist/**', '**/node_modules/**', '.data/**', '.cache/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks, house },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      'max-params': ['error', 4],
      'max-lines-per-function': ['error', { max: 80 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'import-x/no-restricted-paths': ['error', { zones: importZones, basePath: import.meta.dirname }],
      // Instead of import-x/no-cycle, which passes over imports of types and takes a quarter of the time of all rules.
      'house/no-circle': 'error',
      'house/vocabulary': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    // Tests of functions boot the whole world from outside, and share what they have in common.
    files: ['cloudfunctions/**/*.test.ts', 'cloudfunctions/_tests/**/*.ts'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: testZones, basePath: import.meta.dirname }] },
  },
  {
    // A test suite is one function of many cases.
    files: ['**/*.test.{ts,tsx}', '**/_tests/**', '**/conformance/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['search-engine/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': importOnly(
        '',
        'The search engine imports nothing, no package either: write what it needs, or pass it as an argument.',
      ),
    },
  },
  {
    // The domain is pure: time and chance are arguments.
    files: ['src/shared/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'The domain has no clock: take the instant as an argument.',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'The domain rolls no dice: take the value as an argument.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The domain has no clock: pass the instant to new Date().',
        },
      ],
      '@typescript-eslint/no-restricted-imports': importOnly(
        '@/|@search-engine$|dayjs(/|$)',
        'The domain imports only itself, the search engine and dayjs: move what needs this to the contract, the kernel or a feature.',
      ),
    },
  },
  {
    files: ['src/shared/contract/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': importOnly(
        '@/|valibot$',
        'The contract knows valibot and the domain only: both sides read it.',
      ),
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/shared/**', 'src/**/testing/**', '**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            wholeContract(
              'That brings the schemas of all functions to the phone: take those of one (@/shared/contract/needs).',
            ),
          ],
          patterns: [
            {
              group: ['node:*', 'wx-server-sdk'],
              message: 'The mini-program speaks to the cloud through src/cloud only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/_kernel/platform/sdk.ts', '**/*.test.ts', 'cloudfunctions/_tests/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            wholeContract(
              'That brings the schemas of all functions into the bundle: import its types only, or take those of one (@/shared/contract/needs).',
            ),
          ],
          patterns: [
            {
              group: ['wx-server-sdk'],
              message:
                'The SDK is imported by _kernel/platform/sdk.ts only: use _kernel/data/database, platform/files, platform/messages or rpc/identity.',
            },
          ],
        },
      ],
    },
  },
)
