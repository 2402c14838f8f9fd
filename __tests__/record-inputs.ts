import type { Action } from '../lib/step/run-action.ts';

type CreateStep = Action<any>['main'];

/** Wraps stages to record the variable of each input that they read, such as `INPUT_API_KEY`. */
export function recordInputs(
  { main, post, ...rest }: Action<any>,
  variables: Set<string>,
): Action<any> {
  const record =
    (create: CreateStep): CreateStep =>
    (context) => {
      // `core.getInput` accesses `process.env` only when called.
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

/** The environment variable of an input. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
