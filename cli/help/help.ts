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

const ENDING = `The log goes to stderr. Stdout has the outputs, as name=value lines; a value with
line breaks is a JSON string. Values that must not be read in a log are *** there,
and themselves in --json, --output and --output-file.

Exit codes: 0 done; 1 refused or failed; 2 wrong inputs, nothing was sent;
3 the outcome is not known (time-out, network); 130, 143 ended by a signal.
Behind -- it is the exit code of COMMAND.
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
    if (isSecretName(name)) return entry(name, `${text} ${sentence(howToGive(name, action))}`);
    const note = value === '' ? '' : ` Default: ${value}.`;
    return entry(isSwitch ? `${flag}, --no-${secondSpelling(name)}` : `${flag} VALUE`, text + note);
  });
  const named = Object.entries(outputs).map(([name, text]) => entry(name, text));
  return `Usage: deploy-actions ${action} [--INPUT VALUE]...\n\n${wrap(description, '')}\n\nInputs; _ is taken for - as well:\n${inputs.join('')}\nOutputs:\n${named.join('')}\n${optionList()}\n${ENDING}`;
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

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
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
