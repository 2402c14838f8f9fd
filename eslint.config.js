import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Dependencies point one way: a row may import only from the rows above it.
const ACTIONS = ['trigger-deploy', 'deployment-status', 'get-job-inputs'];
const SERVICES = ['carpathian', 'github', 'ctrlplane', 'site'];
const LAYERS = [
  { files: 'lib/*.ts', not: ['step', 'http', ...SERVICES, ...ACTIONS, 'cli'] },
  { files: 'lib/step/**/*.ts', not: ['http', ...SERVICES, ...ACTIONS, 'cli'] },
  { files: 'lib/http/*.ts', not: [...SERVICES, ...ACTIONS, 'cli'] },
  ...SERVICES.map((name) => ({
    files: `lib/${name}/**/*.ts`,
    not: [...SERVICES.filter((other) => other !== name), ...ACTIONS, 'cli'],
  })),
  ...ACTIONS.map((name) => ({
    files: `${name}/**/*.ts`,
    not: [...ACTIONS.filter((other) => other !== name), 'cli'],
  })),
  { files: 'cli/**/*.ts', not: [] },
  { files: 'simulator/**/*.ts', not: [...ACTIONS, 'cli'] },
];
const TOOLS = ['simulator', 'scripts', '__tests__', 'e2e'];

function layer({ files, not }) {
  const tools = files.startsWith('simulator/')
    ? TOOLS.filter((name) => name !== 'simulator')
    : TOOLS;
  const regex = `^\\.{1,2}/(.*/)?(${[...not, ...tools].join('|')})/`;
  const message = 'Dependencies point one way: actions, services, http, step, ground.';
  const rule = ['error', { patterns: [{ regex, message }] }];
  return { files: [files], rules: { 'no-restricted-imports': rule } };
}

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'stubs/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
      'max-lines': ['error', { max: 200 }],
      'max-params': ['error', 4],
    },
  },
  {
    // The command runs on Node 22 as well.
    files: ['lib/**/*.ts', 'cli/**/*.ts', '*-*/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Error', property: 'isError', message: 'Use lib/is-error.ts.' },
        { object: 'RegExp', property: 'escape', message: 'Use lib/escape-pattern.ts.' },
        { object: 'Promise', property: 'try', message: 'It is new in Node 24.' },
      ],
    },
  },
  {
    // Calls to @actions/core that are allowed only at the edge.
    files: ['lib/**/*.ts', 'cli/**/*.ts', '*-*/**/*.ts'],
    ignores: ['lib/step/github-actions/run-on-runner.ts', '__tests__/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name="core"][property.name=/^(getInput|setOutput|setFailed)$/]',
          message: 'Only the edge reads inputs, sets outputs and fails the step.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'A file is named after what it exports.' },
      ],
    },
  },
  { files: ['cli/help/declared.ts'], rules: { 'max-lines': 'off' } },
  ...LAYERS.map(layer),
  {
    // Test suites are long functions, and webhook payloads are untyped.
    files: ['__tests__/**/*.ts', 'e2e/**/*.test.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
