const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? '';

async function read(url, headers) {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response.json();
}

const deployments = `${input('github_url')}/repos/${process.env['GITHUB_REPOSITORY']}/deployments`;
const token = { authorization: `Bearer ${input('github_token')}` };
const [deployment] = await read(deployments, token);
const statuses = await read(`${deployments}/${deployment.id}/statuses`, token);
const job = await read(`${input('ctrlplane_url')}/api/v1/${input('job_path')}`, {
  'x-api-key': input('ctrlplane_key'),
});
const seen = [...statuses.map(({ state }) => state).reverse(), job.status].join(', ');
if (seen !== 'in_progress, success, successful') throw new Error(`Not as it should be: ${seen}`);
console.log(`As it should be: ${seen}`);
