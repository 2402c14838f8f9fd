import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

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
    // The calls to core that only the edge may make.
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
  {
    // A suite is one long function, and payloads of webhooks have no types.
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
