import type { Action } from '../lib/step/run-action.ts';

type CreateStep = Action<any>['main'];

/** The same stages, which also note the variable of each input that they read, as `INPUT_API_KEY`. */
export function recordInputs(
  { main, post, ...rest }: Action<any>,
  variables: Set<string>,
): Action<any> {
  const record =
    (create: CreateStep): CreateStep =>
    (context) => {
      // `core.getInput` looks at `process.env` only when it is called.
      process.env = new Proxy(process.env, {
        get(env, name) {
          if (typeof name === 'string' && name.startsWith('INPUT_')) variables.add(name);
          return Reflect.get(env, name) as unknown;
        },
      });
      return create({ ...context, env: process.env });
    };
  return { ...rest, main: record(main), ...(post === undefined ? {} : { post: record(post) }) };
}

/** The variable in which the runner hands over an input. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
