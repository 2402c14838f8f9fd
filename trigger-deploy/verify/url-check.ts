/** Result of requesting a `verify_url`. */
export type UrlCheck = {
  /** Formatted by `showUrl`. */
  url: string;
  passed: boolean;
  /** Continues a sentence that starts with the URL: `returns HTTP 502`. */
  finding: string;
  /** Reason for the finding: `connection refused`. */
  reason?: string;
  /** Retrying cannot help. */
  isFinal?: boolean;
};
