import { meantBy } from '../../lib/step/misnamed-inputs.ts';
import { secondSpelling } from '../../lib/step/spelled-inputs.ts';
import { ACTION_NAMES, isActionName, type ActionName } from '../actions.ts';
import { UsageError } from '../usage-error.ts';
import { inputsOf } from './inputs-of.ts';
import { isOption, OPTIONS, type OptionName } from './options.ts';
import { howToGive, isSecretName, SECRET_NAMES, type SecretName } from './secret-inputs.ts';

export type Arguments = {
  /** How inputs are given: as flags or as plugin settings. Messages name them accordingly. */
  form: 'flags' | 'settings';
  /** Undefined: only `--help` or `--version` was given. */
  action: ActionName | undefined;
  /** The inputs, by the name as written: `deployment_id` or `deployment-id`. */
  given: ReadonlyMap<string, string>;
  /** The command's own options; `''` for those that take no value. */
  options: Readonly<Partial<Record<OptionName, string>>>;
  /** The arguments after `--`. */
  wrapped: readonly string[] | undefined;
  /** Sentences about arguments that have no effect. */
  warnings: readonly string[];
};

/** @throws UsageError */
export function parseArguments(args: readonly string[]): Arguments {
  const end = args.indexOf('--');
  const own = end < 0 ? [...args] : args.slice(0, end);
  const wrapped = end < 0 ? undefined : args.slice(end + 1);
  if (wrapped?.length === 0)
    throw new UsageError('No command after `--`. Add the command to run, or remove `--`.');
  const name = own[0]?.startsWith('-') === false ? own.shift() : undefined;
  if (name !== undefined && !isActionName(name)) {
    const known = ACTION_NAMES.join(', ');
    throw new UsageError(`Unknown action ${JSON.stringify(name)}. Use one of: ${known}.`);
  }
  const given = new Map<string, string>();
  const options: Partial<Record<OptionName, string>> = {};
  while (own.length > 0) {
    const argument = own.shift() ?? '';
    const flag = readFlag(argument, own, name);
    if (isOption(flag.name)) {
      options[flag.name] = flag.value;
      continue;
    }
    if (given.has(flag.name)) throw new UsageError(`\`--${flag.name}\` is set twice.`);
    given.set(flag.name, flag.value);
  }
  return { form: 'flags', action: name, given, options, wrapped, warnings: [] };
}

type Flag = { name: string; value: string };

/** Reads a flag, and removes its value from the arguments that follow. */
function readFlag(argument: string, rest: string[], action: ActionName | undefined): Flag {
  if (argument === '-h') return { name: 'help', value: '' };
  const [, written, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (written === undefined) {
    throw new UsageError(
      'Unexpected argument (not shown, since it may be a secret). Write inputs as `--name value`, or as `--name=value` if the value starts with `--`.',
    );
  }
  const flag = written.toLowerCase();
  if (isOption(flag)) return { name: flag, value: optionValue(flag, inline, rest) };
  if (action === undefined) {
    throw new UsageError(
      `No action before \`--${flag}\`. Start with one of: ${ACTION_NAMES.join(', ')}.`,
    );
  }
  return readInput(flag, inline, rest, action);
}

function optionValue(option: OptionName, inline: string | undefined, rest: string[]): string {
  const [takes] = OPTIONS[option];
  if (takes !== undefined) return inline ?? nextValue(option, rest, takes);
  if (inline !== undefined) throw new UsageError(`\`--${option}\` does not take a value.`);
  return '';
}

function readInput(
  flag: string,
  inline: string | undefined,
  rest: string[],
  action: ActionName,
): Flag {
  const inputs = inputsOf(action);
  const input = flag.replaceAll('-', '_');
  if (isSecretName(input)) throw secretError(flag, input, action);
  // By the name as written, so that two spellings with different values are detected.
  const name = flag.includes('_') ? input : secondSpelling(flag);
  const declared = inputs.get(input);
  if (declared !== undefined) {
    const isBare = rest[0] === undefined || rest[0].startsWith('-');
    if (inline === undefined && declared.isSwitch && isBare) return { name, value: 'true' };
    return { name, value: inline ?? nextValue(flag, rest, 'VALUE') };
  }
  const denied = input.startsWith('no_') ? input.slice('no_'.length) : '';
  if (inputs.get(denied)?.isSwitch === true && inline === undefined) {
    return { name: denied, value: 'false' };
  }
  throw unknownFlag(flag, action);
}

function nextValue(name: string, rest: string[], takes: string): string {
  const value = rest.shift();
  if (value === undefined || value.startsWith('--')) {
    throw new UsageError(`\`--${name}\` requires a value: \`--${name}=${takes}\`.`);
  }
  return value;
}

/** Does not repeat the value, which may be a secret. */
function secretError(flag: string, input: SecretName, action: ActionName): UsageError {
  return new UsageError(
    `\`--${flag}\` would expose the secret to every process on this machine. ${howToGive(input, action)}. If you passed a real secret, revoke it.`,
  );
}

function unknownFlag(flag: string, action: ActionName): UsageError {
  const names = [...inputsOf(action).keys(), ...SECRET_NAMES];
  const options = Object.keys(OPTIONS).map((name) => name.replaceAll('-', '_'));
  const meant = meantBy(flag.replaceAll('-', '_'), [...names, ...options]);
  const hint =
    meant === undefined
      ? `Run \`deploy-actions ${action} --help\` to list all flags.`
      : isSecretName(meant)
        ? `To pass the secret: ${howToGive(meant, action)}.`
        : `Did you mean \`--${secondSpelling(meant)}\`?`;
  return new UsageError(`${action} has no flag \`--${flag}\`. ${hint}`);
}
