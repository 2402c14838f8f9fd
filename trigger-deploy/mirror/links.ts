import { compact } from '../../lib/compact.ts';
import { isHttpUrl } from '../../lib/http/is-http-url.ts';
import { quote, type InputReader } from '../../lib/step/input-reader.ts';

/** Links for people: the deployed app, and the deployment in the dashboard. */
export type Links = { environmentUrl?: string; dashboardUrl?: string };

type LinkInput = 'environment_url' | 'dashboard_url';

export function readLinks(reader: InputReader<LinkInput>): Links {
  const readUrl = (name: LinkInput): string | undefined => {
    const url = reader.optionalText(name);
    if (url !== undefined && !isHttpUrl(url)) {
      reader.mistake(
        name,
        `must be a URL that starts with https:// or http:// (got ${quote(url)})`,
      );
    }
    return url;
  };
  return compact({
    environmentUrl: readUrl('environment_url'),
    dashboardUrl: readUrl('dashboard_url'),
  });
}
