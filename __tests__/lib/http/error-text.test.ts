import { expect, test } from '@jest/globals';
import { errorText, isHtml } from '../../../lib/http/error-text.ts';

test.each([
  ['{"error":"a"}', 'a'],
  ['{"error":"a","details":"b"}', 'a: b'],
  ['{"status":"error","message":"a\\n  b"}', 'a b'],
  ['{"error":{"message":"deep"}}', 'deep'],
  ['{"success":false,"error":"a","message":"a"}', 'a'],
  ['{}', ''],
  ['{"code":7}', '{"code":7}'],
  ['plain\ntext', 'plain text'],
  ['<!DOCTYPE html><html><head><title> Bad\ngateway </title></head></html>', 'Bad gateway'],
  ['<html><style>p{}</style><body><h1>Down</h1><p>for now</p></body></html>', 'Down for now'],
  ['', ''],
])('the reason in %j is %j', (body, reason) => {
  expect(errorText(body)).toBe(reason);
});

test('a long reason is shortened', () => {
  expect(errorText('x'.repeat(600))).toBe(`${'x'.repeat(499)}…`);
});

test('only a web page is HTML', () => {
  expect(isHtml(' <!doctype html>')).toBe(true);
  expect(isHtml('{"html":"<html>"}')).toBe(false);
});

test('only the start of a body that is not JSON is searched', () => {
  expect(errorText(`<html>${'<'.repeat(9_000)}<title>late</title>`)).not.toContain('late');
});
