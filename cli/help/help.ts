import { secondSpelling } from '../../lib/step/spelled-inputs.ts';
import { ACTION_NAMES, type ActionName } from '../actions.ts';
import { inputsOf } from '../arguments/inputs-of.ts';
import { OPTIONS, type OptionName } from '../arguments/options.ts';
import { howToGive, isSecretName } from '../arguments/secret-inputs.ts';
import { DECLARED } from './declared.ts';

const WIDTH = 80;

const SYNOPSIS = `Usage: deploy-actions ACTION [--INPUT VALUE | --INPUT=VALUE | --no-INPUT]...
       deploy-actions deployment-status [--INPUT VALUE]... -- COMMAND [ARGUMENT]...
`;

const ENDING = `The log goes to stderr, and the outputs go to stdout as name=value lines. A
value with line breaks is printed as a JSON string. Masked values are printed as
***, but unmasked by --json, --output and --output-file.

Exit codes:
  0         done
  1         the service rejected the request, or the deployment failed
  2         invalid inputs; nothing was sent
  3         outcome unknown after a timeout or a network error
  130, 143  cancelled by SIGINT or SIGTERM
With -- COMMAND, the exit code is COMMAND's own, or 1 if COMMAND succeeded but
the final status could not be set.
`;

/** The help of the command and its options. */
export function overview(): string {
  const actions = ACTION_NAMES.map((name) => entry(name, DECLARED[name].description)).join('');
  return `${SYNOPSIS}\nActions:\n${actions}\n${optionList()}\n${ENDING}`;
}

/** The inputs and outputs of an action, as its action.yml declares them. */
export function helpOf(action: ActionName): string {
  const { description, outputs } = DECLARED[action];
  const inputs = [...inputsOf(action)].map(([name, { text, default: value, isSwitch }]) => {
    const flag = `--${secondSpelling(name)}`;
    if (isSecretName(name)) return entry(name, `${text} ${howToGive(name, action)}.`);
    const note = value === '' ? '' : ` Default: ${value}.`;
    return entry(isSwitch ? `${flag}, --no-${secondSpelling(name)}` : `${flag} VALUE`, text + note);
  });
  const named = Object.entries(outputs).map(([name, text]) => entry(name, text));
  return `Usage: deploy-actions ${action} [--INPUT VALUE]...\n\n${wrap(description, '')}\n\nInputs (with hyphens or underscores):\n${inputs.join('')}\nOutputs:\n${named.join('')}\n${optionList()}\n${ENDING}`;
}

function optionList(): string {
  const names = Object.keys(OPTIONS) as OptionName[];
  const entries = names.map((name) => {
    const [takes, text] = OPTIONS[name];
    return entry(takes === undefined ? `--${name}` : `--${name} ${takes}`, text);
  });
  return `Options:\n${entries.join('')}`;
}

function entry(head: string, text: string): string {
  return `  ${head}\n${wrap(text, '      ')}\n`;
}

function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    const isFull = line.trim() !== '' && line.length + 1 + word.length > WIDTH;
    if (isFull) lines.push(line);
    line = isFull || line.trim() === '' ? indent + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
