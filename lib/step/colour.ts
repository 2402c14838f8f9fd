// https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters
const SGR = { red: 31, green: 32, yellow: 33, cyan: 36, grey: 90 } as const;

export type Colour = keyof typeof SGR;

/** Resets the colour. */
export const RESET = '\u001b[0m';

/** Colours a text for the log, unless the user has set NO_COLOR: https://no-color.org */
export function paint(text: string, colour: Colour, env: NodeJS.ProcessEnv): string {
  return env['NO_COLOR'] ? text : `\u001b[${SGR[colour]}m${text}${RESET}`;
}
