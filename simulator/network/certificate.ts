import { generate } from 'selfsigned';

/** A key and the certificate that it signed itself, in PEM. */
export type Certificate = { key: string; cert: string };

/** Makes a certificate for one or several hosts, valid from now on for a day. */
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
