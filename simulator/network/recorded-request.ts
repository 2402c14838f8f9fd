/** A request received by a simulated service. */
export type RecordedRequest = {
  method: string;
  url: string;
  path: string;
  headers: Record<string, string>;
  body: string;
};

/** Records a request; its body can still be read afterwards. */
export async function recordRequest(request: Request): Promise<RecordedRequest> {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    url: request.url,
    path: `${pathname}${search}`,
    headers: Object.fromEntries(request.headers),
    body: await request.clone().text(),
  };
}
