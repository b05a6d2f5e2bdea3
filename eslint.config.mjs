import tseslint from 'typescript-eslint'
import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import reactHooks from 'eslint-plugin-react-hooks'
import { noCircle } from './config/eslint/circles.mjs'
import { vocabulary } from './config/eslint/vocabulary.mjs'
import { importZones, testZones } from './config/import-directions.mjs'

const house = { rules: { vocabulary, 'no-circle': noCircle } }

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
          message: 'The domain has no clock: take the instant as an argument.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', '@tarojs/*', 'react', 'wx-server-sdk', 'valibot'],
              message:
                'The domain imports only itself and dayjs: move what needs this to the contract, the kernel or a feature.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/shared/contract/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', '@tarojs/*', 'react', 'wx-server-sdk'],
              message: 'The contract knows valibot and the domain only: both sides read it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/ui/**/*.{ts,tsx}', 'src/pages/**/*.tsx', 'src/desk/**/*.tsx', 'src/features/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@/shared/contract',
              importNames: ['contract'],
              allowTypeImports: true,
              message:
                'That brings the schemas of all functions to the phone: take those of one (@/shared/contract/needs).',
            },
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
    ignores: ['cloudfunctions/_kernel/platform/sdk.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
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
