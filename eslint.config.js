import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Only rules that find defects or hold one of CONTRIBUTING.md's rules; layout is prettier's business and unused
// names are the compiler's (noUnusedLocals). `consistent-type-imports` stays off: Nest reads the classes of
// constructor parameters at run time (emitDecoratorMetadata), and an `import type` would leave nothing to read.

/** Every rule here needs types, so it runs on what tsconfig.json includes. */
const typeAware = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-array-delete': 'error',
  '@typescript-eslint/no-base-to-string': 'error',
  '@typescript-eslint/no-deprecated': 'error',
  '@typescript-eslint/no-duplicate-type-constituents': 'error',
  '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-implied-eval': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-misused-spread': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-enum-comparison': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/no-unsafe-unary-minus': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  // The default order of sort() is that of texts: 10 before 9.
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  '@typescript-eslint/restrict-plus-operands': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  // A promise returned from inside `try` without await escapes its catch and finally.
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/unbound-method': 'error',
  '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
};

const plain = {
  '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
  '@typescript-eslint/no-duplicate-enum-values': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-extra-non-null-assertion': 'error',
  '@typescript-eslint/no-misused-new': 'error',
  '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
  '@typescript-eslint/no-require-imports': 'error',
  '@typescript-eslint/no-this-alias': 'error',
  '@typescript-eslint/no-unsafe-declaration-merging': 'error',
  '@typescript-eslint/no-unused-expressions': 'error',
  'array-callback-return': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'for-direction': 'error',
  'no-async-promise-executor': 'error',
  'no-cond-assign': 'error',
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
  'no-control-regex': 'off', // Grammars of router names do speak of control characters.
  'no-debugger': 'error',
  'no-duplicate-case': 'error',
  // An empty catch swallows an error; a comment that says why nothing is to be done makes the block non-empty.
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-prototype-builtins': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-unused-private-class-members': 'error',
  'no-useless-catch': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'require-yield': 'error',
  'use-isnan': 'error',
  'valid-typeof': 'error',
};

/** Blank lines and comments do not count: nobody shall have to drop a docstring to stay below a limit. */
const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
};

const NO_MOCKS =
  'No mocks: write a small honest fake in test/support that passes the same contract suite as the real one.';

const MOCKS = ['mock', 'doMock', 'spyOn', 'hoisted'].map((property) => ({ object: 'vi', property, message: NO_MOCKS }));
const SWITCHED_OFF = ['it', 'test', 'describe'].flatMap((object) => [
  { object, property: 'only', message: 'It would switch the other tests off.' },
  { object, property: 'skip', message: 'Delete it, mend it, or say on what it depends with skipIf.' },
  { object, property: 'todo', message: 'File an issue instead.' },
]);

export default defineConfig(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '.netctl/**', 'coverage/**', 'libs/**/generated/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: { ...plain, ...typeAware, ...sizes },
  },
  {
    // What people call on a terminal prints; everything else logs through the Logger of #runtime.
    files: ['scripts/**/*.ts', 'apps/*/src/cli.ts', '**/*.command.ts', 'test/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // The domain is pure: no clock, no randomness, no I/O, nothing to wait for.
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'Promise',
          'crypto',
          'performance',
          'fetch',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
          'console',
          'globalThis',
        ],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain has no clock: take `now` as an argument.' },
        { object: 'Math', property: 'random', message: 'The domain has no randomness: take it as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The domain has no clock: take `now` as an argument.',
        },
        { selector: ':function[async=true]', message: 'Nothing in the domain waits.' },
      ],
    },
  },
  {
    // A migration is as long as the tables it lays out.
    files: ['**/migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Errors of use cases carry a code and a kind (NetctlError); what that means in HTTP is decided in one place.
    files: ['**/*.service.ts', '**/*.store.ts', 'libs/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^@nestjs/', importNamePattern: 'Exception$', message: 'Throw a NetctlError with a kind.' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', '**/{conformance,testing}/**/*.ts'],
    rules: {
      // A describe() callback is as long as its tests are many.
      'max-lines-per-function': 'off',
      // `expect(service.method)` is not a call.
      '@typescript-eslint/unbound-method': 'off',
      // expect.any() and its kin are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'no-restricted-properties': ['error', ...MOCKS],
      // A bare vi.fn() that records calls is fine; one that answers is a mock.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.object.name="vi"][callee.property.name="fn"][arguments.length>0]',
          message: NO_MOCKS,
        },
      ],
    },
  },
  {
    // Elsewhere in test/, a harness may have to skip what cannot run on this machine.
    files: ['**/*.spec.ts'],
    rules: { 'no-restricted-properties': ['error', ...MOCKS, ...SWITCHED_OFF] },
  },
);
