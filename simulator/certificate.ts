import { generate } from 'selfsigned';

/** A key and the certificate that it signed itself, in PEM. */
export type Certificate = { key: string; cert: string };

/** Makes a certificate for a host, valid from now on for a day. */
export async function makeCertificate(host: string): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    notAfterDate: new Date(Date.now() + 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    ],
  });
  return { key, cert };
}
