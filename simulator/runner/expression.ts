import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** Contexts that an expression may use, by name. */
export type Contexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The job status so far. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

// What a default and a condition in an action.yml may use, except for hashFiles():
// https://github.com/actions/runner/blob/main/src/Runner.Worker/action_yaml.json
const DEFAULT_NAMES = ['github', 'strategy', 'matrix', 'job', 'runner'];
const CONDITION_NAMES = [...DEFAULT_NAMES, 'steps', 'env', 'vars'];
const EMPTY: Contexts = Object.fromEntries(CONDITION_NAMES.map((name) => [name, {}]));

/**
 * Evaluates the default of an input like the runner.
 *
 * @throws Error if it uses something that a default may not, such as `secrets`
 */
export function evaluateDefault(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_match, expression: string) => {
    const tree = new Parser(new Lexer(expression).lex().tokens, DEFAULT_NAMES, []).parse();
    const all = toDictionary({ ...EMPTY, ...contexts });
    return new Evaluator(tree, all, new Map()).evaluate().coerceString();
  });
}

/**
 * Evaluates the `if` of a step or the `post-if` of an action, including status functions.
 *
 * @throws Error if it uses something that a condition may not, such as `secrets`
 */
export function holds(condition: string, status: JobStatus): boolean {
  const functions = Object.entries({
    always: true,
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
  }).map(([name, value]) => {
    const call = (): data.BooleanData => new data.BooleanData(value);
    return [name, { name, minArgs: 0, maxArgs: 0, call }] as const;
  });
  const tokens = new Lexer(condition).lex().tokens;
  const known = functions.map(([, definition]) => definition);
  const tree = new Parser(tokens, CONDITION_NAMES, known).parse();
  const contexts = toDictionary({ ...EMPTY, job: { status } });
  return new Evaluator(tree, contexts, new Map(functions)).evaluate().coerceString() === 'true';
}

function toDictionary(contexts: Contexts): data.Dictionary {
  const pairs = Object.entries(contexts).map(([key, members]) => {
    const values = Object.entries(members).map(([name, value]) => ({
      key: name,
      value: new data.StringData(value),
    }));
    return { key, value: new data.Dictionary(...values) };
  });
  return new data.Dictionary(...pairs);
}
