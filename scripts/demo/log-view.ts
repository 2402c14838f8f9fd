const ADD_MASK = /^::add-mask::(.*)$/;
const COMMAND = /^::(group|endgroup|error|warning|notice|debug)(?: [^:]*)?::(.*)$/;

/**
 * Returns a function that receives the log of a step in chunks and shows its lines like GitHub,
 * with commands executed and masks applied.
 */
export function createLogView(show: (line: string) => void): (text: string) => void {
  const masks: string[] = [];
  let rest = '';
  let indent = '';
  const showLine = (line: string): void => {
    const mask = ADD_MASK.exec(line)?.[1];
    if (mask !== undefined) {
      masks.push(decode(mask));
      return;
    }
    const [, command, data = ''] = COMMAND.exec(line) ?? [];
    if (command === 'debug') return;
    if (command === 'group' || command === 'endgroup') {
      if (command === 'group') show(`▼ ${decode(data)}`);
      indent = command === 'group' ? '  ' : '';
      return;
    }
    const text = command === undefined ? line : `${titleOf(command)}: ${decode(data)}`;
    show(indent + masks.reduce((shown, secret) => shown.replaceAll(secret, '***'), text));
  };
  return (text) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) showLine(line);
  };
}

function titleOf(command: string): string {
  return `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
}

function decode(data: string): string {
  return data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}
