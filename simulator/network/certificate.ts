import { generate } from 'selfsigned';

/** A key and its self-signed certificate, in PEM format. */
export type Certificate = { key: string; cert: string };

/** Creates a certificate for one or more hosts, valid for one day from now. */
export async function makeCertificate(...hosts: [string, ...string[]]): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: hosts[0] }], {
    keyType: 'ec',
    notAfterDate: new Date(Date.now() + 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key, cert };
}
