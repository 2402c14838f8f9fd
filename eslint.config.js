import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Dependencies point one way: a row may import only from the rows above it.
const ACTIONS = ['trigger-deploy', 'deployment-status', 'get-job-inputs'];
const SERVICES = ['carpathian', 'github', 'ctrlplane', 'site'];
const LAYERS = [
  { files: 'lib/*.ts', not: ['step', 'http', ...SERVICES, ...ACTIONS] },
  { files: 'lib/step/**/*.ts', not: ['http', ...SERVICES, ...ACTIONS] },
  { files: 'lib/http/*.ts', not: [...SERVICES, ...ACTIONS] },
  ...SERVICES.map((name) => ({
    files: `lib/${name}/**/*.ts`,
    not: [...SERVICES.filter((other) => other !== name), ...ACTIONS],
  })),
  ...ACTIONS.map((name) => ({
    files: `${name}/**/*.ts`,
    not: ACTIONS.filter((other) => other !== name),
  })),
  { files: 'simulator/**/*.ts', not: ACTIONS },
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
    // Calls to @actions/core that are allowed only at the edge.
    files: ['lib/**/*.ts', '*-*/**/*.ts'],
    ignores: ['lib/step/run-action.ts', '*/index.ts', '*/inputs.ts', '__tests__/**'],
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
