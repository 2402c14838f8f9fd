import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { asRecord, isRecord } from '../../lib/json.ts';

/** A request and its response, in terms of GitHub's OpenAPI description. */
type DescribedCall = {
  method: string;
  /** With parameter names, as in `/repos/{owner}/{repo}/deployments`. */
  template: string;
  query: URLSearchParams;
  /** The parsed body; undefined if there is none. */
  body: unknown;
  status: number;
  /** The parsed response; undefined if it is empty. */
  answer: unknown;
};

/** GitHub's API description for one release. */
export type GithubDescription = {
  /** `api.github.com` or `ghes-3.19`. */
  name: string;
  /** Returns deviations of the request and the response from the description. */
  check(call: DescribedCall): string[];
};

const FOLDER = join(import.meta.dirname, 'openapi');

/** Reads the descriptions written by scripts/cut-openapi.ts. */
export function readGithubDescriptions(): GithubDescription[] {
  const checks = new Map<string, Check>();
  return readdirSync(FOLDER).map((file) => {
    const name = file.replace(/\.json$/, '');
    const text = readFileSync(join(FOLDER, file), 'utf8');
    // Most releases share a description, and compiling one takes longer than most tests.
    const check = checks.get(text) ?? createCheck(asRecord(JSON.parse(text)));
    checks.set(text, check);
    return { name, check: (call) => check(call).map((fault) => `${name}: ${fault}`) };
  });
}

type Check = GithubDescription['check'];

function createCheck(spec: Readonly<Record<string, unknown>>): Check {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'github', components: spec['components'] });
  const compile = compiler(ajv);
  const paths = asRecord(spec['paths']);
  return ({ method, template, query, body, status, answer }) => {
    const call = `${method} ${template}`;
    const operation = asRecord(asRecord(paths[template])[method.toLowerCase()]);
    if (operation['operationId'] === undefined) return [`${call} is not described`];
    const faults = [
      ...unknownParameters(operation['parameters'], query),
      ...faultsOf(compile(closed(jsonSchema(operation['requestBody']))), body, 'request'),
      ...faultsOf(compile(jsonSchema(answerOf(spec, operation, status))), answer, `${status}`),
    ];
    return faults.map((fault) => `${call}: ${fault}`);
  };
}

/** Compiles a schema once; undefined for no schema. */
function compiler(ajv: Ajv): (schema: unknown) => ValidateFunction | undefined {
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    if (!isRecord(schema)) return undefined;
    const text = JSON.stringify(schema).replaceAll('"#/components', '"github#/components');
    const known = compiled.get(text) ?? ajv.compile(asRecord(JSON.parse(text)));
    compiled.set(text, known);
    return known;
  };
}

function faultsOf(validate: ValidateFunction | undefined, value: unknown, what: string): string[] {
  if (validate === undefined || value === undefined || validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) =>
      `${what} ${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function answerOf(
  spec: Readonly<Record<string, unknown>>,
  operation: Readonly<Record<string, unknown>>,
  status: number,
): unknown {
  const response = asRecord(asRecord(operation['responses'])[String(status)]);
  const [, id] = /^#\/components\/responses\/(.+)$/.exec(String(response['$ref'])) ?? [];
  if (id === undefined) return response;
  return asRecord(asRecord(spec['components'])['responses'])[id];
}

function jsonSchema(holder: unknown): unknown {
  return asRecord(asRecord(asRecord(holder)['content'])['application/json'])['schema'];
}

/** GitHub ignores unknown fields, so a misspelt one would have no effect. */
function closed(schema: unknown): unknown {
  return isRecord(schema) ? { ...schema, additionalProperties: false } : schema;
}

function unknownParameters(parameters: unknown, query: URLSearchParams): string[] {
  const text = JSON.stringify(parameters);
  const known = (name: string): boolean =>
    text.includes(`"name":"${name}"`) || text.includes(`/${name.replace('_', '-')}"`);
  return [...query.keys()].filter((name) => !known(name)).map((name) => `query ${name} is unknown`);
}
