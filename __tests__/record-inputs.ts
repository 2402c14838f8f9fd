import type { ActionContext, Outcome } from '../lib/step/run-action.ts';

type Main = (context: ActionContext) => Promise<Outcome>;

/** The same action, which also notes the variable of each input that it reads, as `INPUT_API_KEY`. */
export function recordInputs(main: Main, variables: Set<string>): Main {
  return (context) => {
    // `core.getInput` looks at `process.env` only when it is called.
    process.env = new Proxy(process.env, {
      get(env, name) {
        if (typeof name === 'string' && name.startsWith('INPUT_')) variables.add(name);
        return Reflect.get(env, name) as unknown;
      },
    });
    return main({ ...context, env: process.env });
  };
}

/** The variable in which the runner hands over an input. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
