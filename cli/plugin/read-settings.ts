import { ACTION_NAMES, isActionName, type ActionName } from '../actions.ts';
import { inputsOf } from '../arguments/inputs-of.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { UsageError } from '../usage-error.ts';

/** The settings of a plugin step of Drone or Woodpecker. */
type Settings = Arguments & { action: ActionName };

const PREFIX = 'PLUGIN_';

/** Aliases from cedrichopf/drone-status: https://github.com/cedrichopf/drone-status#settings */
const ALIASES: Readonly<Record<string, string>> = {
  api_token: 'token',
  endpoint: 'github_base_url',
};

/** Settings of a commit status, which a deployment status does not have. */
const OF_COMMITS = ['context', 'commit'];

/** Whether the command was started as a plugin: without arguments, and with settings. */
export function isPlugin(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return args.length === 0 && Object.keys(env).some((name) => name.startsWith(PREFIX));
}

/** @throws UsageError */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const action = env['PLUGIN_ACTION'] || 'deployment-status';
  if (!isActionName(action)) {
    const known = ACTION_NAMES.join(', ');
    throw new UsageError(`\`action\` must be one of ${known} (got ${JSON.stringify(action)}).`);
  }
  const given = new Map<string, string>();
  const warnings: string[] = [];
  const inputs = inputsOf(action);
  for (const [variable, value = ''] of Object.entries(env)) {
    if (!variable.startsWith(PREFIX) || variable === 'PLUGIN_ACTION' || value.trim() === '')
      continue;
    // Drone keeps hyphens in the name of a setting; Woodpecker does not.
    const setting = variable.slice(PREFIX.length).toLowerCase();
    const input = inputNamed(setting.replaceAll('-', '_'), value, inputs);
    if (inputs.has(input)) given.set(setting.includes('-') ? setting : input, value);
    else warnings.push(describeUnknown(setting, action));
  }
  return { form: 'settings', action, given, options: {}, wrapped: undefined, warnings };
}

function inputNamed(
  setting: string,
  value: string,
  inputs: { has: (name: string) => boolean },
): string {
  const isWhole = setting === 'repo' && value.includes('/') && inputs.has('repository');
  if (isWhole) return 'repository';
  return inputs.has(setting) ? setting : (ALIASES[setting] ?? setting);
}

function describeUnknown(setting: string, action: ActionName): string {
  return OF_COMMITS.includes(setting) && action === 'deployment-status'
    ? `Setting \`${setting}\` is ignored: it applies only to commit statuses.`
    : `Setting \`${setting}\` is ignored: ${action} has no such input.`;
}
