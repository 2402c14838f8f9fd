// Generated from package.json and each action.yml by `npm run docs`; do not edit.

export const VERSION = '1.0.0';

/** What each action.yml declares. */
export const DECLARED = {
  'deployment-status': {
    description:
      'Creates GitHub deployments and reports their status. When the job ends, its result becomes the final status.',
    inputs: {
      token: {
        text: 'Token that can write deployments. `GITHUB_TOKEN` can if the job sets `deployments: write`.',
      },
      state: {
        text: 'State to set: `queued`, `pending`, `in_progress`, `success`, `failure`, `error` or `inactive`, or the result of a job, run or check, such as `cancelled` or `timed_out`. `job` sets `in_progress` now and the result of the job when it ends. With `environment` alone, `inactive` deactivates all its deployments, and `deleted` deletes them and the environment.',
        default: 'job',
      },
      initial_status: {
        text: 'Create a deployment in this state, and do not change it when the job ends. `environment` defaults to `production`.',
      },
      cancelled_as: {
        text: 'State for a job that was cancelled, skipped or neutral: `error`, `failure` or `inactive`.',
        default: 'error',
      },
      deployment_id: {
        text: 'Deployment to update. Defaults to the deployment of the `deployment` or `deployment_status` event, unless other inputs name a different one.',
      },
      environment: {
        text: 'Environment of the deployment. For a clean-up: names or patterns such as `pr-7*`, one per line.',
      },
      environment_url: {
        text: 'URL of the deployed app (the View deployment button), `https:` or `http:`.',
      },
      log_url: { text: 'URL of the log. Defaults to the page of this run.' },
      target_url: {
        text: 'Alias of `environment_url` if a deployment is created, otherwise of `log_url`; these take precedence.',
      },
      description: { text: 'Text to show with the status, cut to 140 characters.' },
      auto_inactive: {
        text: 'Whether `success` makes earlier deployments of the environment inactive. Defaults to `true`. GitHub exempts transient and production environments; `all` includes them.',
      },
      keep: {
        text: 'For a clean-up: number of newest deployments to keep per environment, besides the active one.',
      },
      older_than: {
        text: 'For a clean-up: minimum age of deployments to remove, such as `30d`. The active one is kept.',
      },
      dry_run: { text: 'For a clean-up: only list what would change.', default: 'false' },
      repository: {
        text: 'Repository of the deployment, as `owner/name`. Defaults to the repository of the workflow.',
      },
      owner: { text: 'Alias of the owner in `repository`.' },
      repo: { text: 'Alias of the name in `repository`.' },
      ref: {
        text: 'Commit, branch or tag to create a deployment of. Defaults to the commit of the event.',
      },
      sha: {
        text: 'Alias of `ref`, which takes precedence. With it, `environment` defaults to `production`.',
      },
      task: { text: "Task of the new deployment. GitHub's default is `deploy`." },
      payload: {
        text: 'Payload of the new deployment: a JSON object or any text, sent unchanged.',
      },
      transient_environment: { text: 'Whether the environment is temporary, such as a preview.' },
      production_environment: {
        text: "Whether the environment is used by end users. GitHub's default is true for `production` only. With `state: deleted`, `true` allows deleting a production environment.",
      },
      auto_merge: {
        text: 'Whether GitHub first merges the default branch into a `ref` that is behind it.',
        default: 'false',
      },
      required_contexts: {
        text: 'Commit statuses and checks that must succeed before a deployment is created: names separated by commas or line breaks, a JSON list, or `*` for all. Defaults to none.',
      },
      wait_for_contexts: {
        text: 'Maximum time to wait for pending required contexts: `90` (seconds), `15m`, `1h30m`, `1.5h` or `2 minutes`. By default a pending context fails the step at once.',
      },
      poll_interval: {
        text: 'Polling interval while waiting for contexts, at least `1s`.',
        default: '10s',
      },
      github_base_url: {
        text: 'URL of the GitHub API. Defaults to the server that runs the workflow.',
      },
      env: { text: 'Alias of `environment`, as in bobheadxi/deployments.' },
      env_url: { text: 'Alias of `environment_url`.' },
      logs: { text: 'Alias of `log_url`.' },
      desc: { text: 'Alias of `description`.' },
      status: { text: 'Alias of `state`.' },
      step: {
        text: 'Alias of `state`, as in bobheadxi/deployments: `start` creates a deployment that is `in_progress`, `finish` sets `status`, and `deactivate-env` and `delete-env` stand for `inactive` and `deleted` with `environment`.',
      },
      override: { text: 'Alias of `auto_inactive: all`; the default of `step: finish`.' },
    },
    outputs: {
      deployment_id: 'ID of the deployment, set as soon as it is known.',
      deployment_url: 'API URL of the deployment.',
      status_id: 'ID of the status. Empty if GitHub returned none.',
      status_url: 'API URL of the status. Empty if GitHub returned none.',
      state: 'State that was set, as reported by GitHub.',
      environment: 'Environment of the deployment.',
      env: 'Alias of `environment`.',
      environment_url: 'URL of the deployed app.',
      log_url: 'URL of the log.',
      sha: 'Commit of the deployment. Empty if only an ID was given.',
      ref: 'Branch, tag or commit that the deployment was created from. Empty if only an ID was given.',
      url: 'GitHub page that shows the deployment, among those of its environment.',
    },
  },
  'get-job-inputs': {
    description:
      'Reads the Ctrlplane job that started a workflow, and sets its version, resource and variables as outputs.',
    inputs: {
      job_id: {
        text: 'ID of the job, a UUID. Defaults to the `job_id` input of the `workflow_dispatch` event.',
      },
      api_key: { text: 'API key of Ctrlplane. Store it as a secret.' },
      base_url: {
        text: 'URL of the server, which receives the key. Defaults to the environment variable `CTRLPLANE_URL`, then to `https://app.ctrlplane.dev`.',
      },
      api_url: { text: 'Deprecated alias of `base_url`, for workflows of 2024.' },
      required_outputs: {
        text: 'Outputs that the job must have, one per line. If any are missing, the step fails and lists them.',
      },
      workspace: { text: "ID or slug of the job's workspace. Searching it first is faster." },
      mask: {
        text: 'Variables to hide in the log, separated by commas or line breaks. `*` and `?` are wildcards; case is ignored.',
      },
      report_status: {
        text: 'Report the progress and the result of the job to Ctrlplane, for servers without the GitHub webhook.',
        default: 'false',
      },
      timeout: {
        text: 'Maximum time to find the job: `90` (seconds), `15m`, `1h30m`, `1.5h` or `2 minutes`.',
        default: '60s',
      },
      token: {
        text: 'GitHub token, used only to read the name of this run. Needs `actions: read`.',
      },
    },
    outputs: {
      job_id: 'ID of the job.',
      status: 'Status of the job when it was read, as reported by the server.',
      job_outputs: 'All other outputs as one JSON object, whose values are strings.',
      base_url: 'URL of the server, from the input or its default.',
      workspace_id: 'ID of the workspace.',
      version:
        'Version to deploy, as JSON. Each part is also an output, such as `version_metadata_<key>`.',
      version_id: 'ID of the version.',
      version_tag: 'Tag of the version.',
      version_name: 'Name of the version.',
      version_config: 'Configuration of the version, as JSON. Each part is also an output.',
      environment: 'Environment, as JSON.',
      environment_id: 'ID of the environment.',
      environment_name: 'Name of the environment.',
      resource:
        'Resource to deploy to, as JSON. Each part is also an output, such as `resource_metadata_<key>`.',
      resource_id: 'ID of the resource.',
      resource_name: 'Name of the resource.',
      resource_kind: 'Kind of the resource.',
      resource_identifier: 'Identifier of the resource.',
      resource_config: 'Configuration of the resource, as JSON. Each part is also an output.',
      deployment: 'Deployment, as JSON.',
      deployment_id: 'ID of the deployment.',
      deployment_name: 'Name of the deployment.',
      deployment_slug: 'Slug of the deployment.',
      deployment_variables:
        'Variables of the job, as JSON. Each is also an output, `variable_<key>`.',
      variable: 'Alias of `deployment_variables`.',
      input: 'Inputs of a Ctrlplane workflow run, as JSON. Each is also an output, `input_<key>`.',
      inputs: 'Alias of `input`, with `inputs_<key>` for each.',
    },
  },
  'trigger-deploy': {
    description:
      'Triggers a deployment on Carpathian Cloud, waits for it to finish, streams its log, and fails the step if the deployment fails.',
    inputs: {
      api_key: { text: 'API key of the server, with the Deployment scope. Store it as a secret.' },
      api_url: {
        text: 'Base URL of the API. `http:` is allowed only for loopback addresses.',
        default: 'https://api.carpathian.ai',
      },
      repository: {
        text: 'Repository, as `owner/name`. Defaults to the repository of the workflow.',
      },
      commit: {
        text: "Commit to deploy. Defaults to the event's, or to none if you change `branch` or `repository`.",
      },
      branch: { text: "Branch or tag of the commit. Defaults to the event's." },
      commit_message: {
        text: 'Commit message to show with the deployment. Defaults to the one in the event or the checkout.',
      },
      author_name: {
        text: 'Author to show with the deployment. Defaults to the author of the commit.',
      },
      author_email: { text: 'Email address of the author. Defaults to the one in the commit.' },
      webhook_url: {
        text: "Link to show with the deployment. Defaults to the commit's page on GitHub.",
      },
      deployment_id: {
        text: 'Deployment to wait for. The default, `new`, triggers one. An empty ID is an error.',
        default: 'new',
      },
      environment: {
        text: 'GitHub environment to show the deployment in. Without it, no permission is needed.',
      },
      environment_url: {
        text: 'URL of the deployed app (the View deployment button), `https:` or `http:`.',
      },
      dashboard_url: {
        text: 'Dashboard page to link to from the log, and from GitHub instead of this run.',
      },
      auto_inactive: {
        text: 'Whether `success` makes earlier deployments of the environment inactive. Defaults to `true`. GitHub exempts transient and production environments.',
      },
      transient_environment: { text: 'Whether the environment is temporary, such as a preview.' },
      production_environment: {
        text: "Whether the environment is used by end users. GitHub's default is true for `production` only.",
      },
      token: {
        text: 'Token for `environment`. `GITHUB_TOKEN` works if the job sets `deployments: write`.',
      },
      wait: {
        text: 'Whether to wait for the deployment to finish. With `false`, the step only triggers it.',
        default: 'true',
      },
      timeout: {
        text: 'Maximum time to wait: `90` (seconds), `15m`, `1h30m`, `1.5h` or `2 minutes`.',
        default: '30m',
      },
      poll_interval: {
        text: 'Polling interval, at least `1s`. It grows to `30s` while nothing changes.',
        default: '5s',
      },
      logs: {
        text: 'When to show the log of the deployment: `stream` (as it grows), `on-failure` or `none`.',
        default: 'stream',
      },
      success_states: {
        text: 'Statuses that count as success, separated by commas or line breaks. This and the next three take precedence over the built-in list.',
      },
      failure_states: { text: 'Statuses that count as failure.' },
      cancelled_states: { text: 'Statuses that count as cancelled.' },
      pending_states: { text: 'Statuses that count as still running.' },
      verify_url: { text: 'URLs that must respond before the step succeeds, one per line.' },
      verify_text: { text: 'Text that the body of each `verify_url` must contain.' },
      verify_timeout: {
        text: 'Maximum time to wait for all URLs in `verify_url`, counted from the end of the deployment.',
        default: '2m',
      },
      verify_interval: {
        text: 'Polling interval for `verify_url`, at least `1s`. It grows to `15s`.',
        default: '5s',
      },
      if_no_api_key: {
        text: 'What to do without a key, as in a pull request from a fork: `fail` or `skip`.',
        default: 'fail',
      },
      dry_run: { text: 'Print the request instead of sending it.', default: 'false' },
    },
    outputs: {
      deployment_id: 'ID of the deployment, set as soon as it is known.',
      status: 'Last status of the deployment, as reported by the server.',
      conclusion:
        'Result of the step: `success`, `failure`, `cancelled`, `timed_out`, `triggered` or `skipped`.',
      duration_seconds: 'Duration of the step in whole seconds.',
      log_file: "File with the log of the deployment, in the runner's temporary folder.",
      commit: 'Commit that was sent to Carpathian.',
      branch: 'Branch or tag that was sent to Carpathian.',
      github_deployment_id: 'ID of the GitHub deployment, set as soon as it is known.',
      environment_url: 'URL of the deployed app, from the input.',
      response: 'Last response about the deployment, as JSON. Empty if longer than 100,000 bytes.',
    },
  },
} as const;
