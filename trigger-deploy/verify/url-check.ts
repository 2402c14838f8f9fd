/** What came of requesting a `verify_url`. */
export type UrlCheck = {
  /** As `showUrl` shows it. */
  url: string;
  passed: boolean;
  /** Follows the URL in a sentence: `answers 502`. */
  finding: string;
  /** What is behind the finding: `connection refused`. */
  reason?: string;
  /** A further request would end the same way. */
  isFinal?: boolean;
};
