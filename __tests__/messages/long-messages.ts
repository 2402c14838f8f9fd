/** Messages that may be longer than others, and what the length is for. */
export const LONG_MESSAGES: readonly [message: RegExp, reason: string][] = [
  [/must be one of error, failure, inactive, .*omitted to use/, 'lists every word'],
  [/^\d+ inputs are invalid: /, 'names every mistake at once'],
  [/did you mean .*did you mean/, 'has a sentence for each input'],
  [/\\npermissions:\\n/, 'has YAML to paste'],
  [/ was not found in \d+ workspace.*(?:were searched|HTTP 500)/, 'reports how far the search got'],
  [/\(`required_outputs`\): (?:\S+ ){9}/, 'lists names'],
  [/^Carpathian returned an error.*keeps running/, 'needs a key mended and a deployment followed'],
  [/If `gh api repos/, 'says how to close what may have been created'],
  [/^Timed out .*If it means success/, 'needs a word explained and a deployment followed'],
  [/^Could not write the output .*keeps running/, 'has the reason of the runner'],
];
