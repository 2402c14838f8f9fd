// Generated from package.json and each action.yml by `npm run docs`; do not edit.

export const VERSION = '1.0.0';

/** What the action.yml of each action says of it. */
export const DECLARED = {
  'deployment-status': {
    description:
      'Sets the status of a GitHub deployment, creates the deployment where there is none, and closes it with the result of the job.',
    inputs: {
      token: {
        text: 'Token that may write deployments. By default the one of the job, which needs the permission `deployments` to be `write`.',
      },
      state: {
        text: 'State to set, `queued`, `pending`, `in_progress`, `success`, `failure`, `error` or `inactive`, or the result of a job, run or check, such as `cancelled` or `timed_out`. With `environment` alone, `inactive` deactivates all its deployments, and `deleted` deletes them and the environment. By default it follows the job, `in_progress` now and the result at the end.',
        default: 'job',
      },
      initial_status: {
        text: 'State to create a deployment with, instead of `state`. It stays as it is at the end of the job, and `environment` is `production` by default.',
      },
      cancelled_as: {
        text: 'State for a job that was cancelled or skipped, or ended without a verdict, `error`, `failure` or `inactive`.',
        default: 'error',
      },
      deployment_id: {
        text: 'Deployment to report on. By default the one of the `deployment` or `deployment_status` event, unless other inputs name another one.',
      },
      environment: {
        text: 'Environment to create a deployment for, or to set with the status of a deployment. For a clean-up, several names or patterns such as `pr-7*`, one a line.',
      },
      environment_url: {
        text: 'Address of what was deployed, for the button View deployment, with `https:` or `http:`.',
      },
      log_url: { text: 'Address of the log. By default the page of this run.' },
      target_url: {
        text: 'The `environment_url` of a deployment that is created, else the `log_url`, where that is not given; for workflows written for other actions.',
      },
      description: { text: 'Text to show with the status, cut to 140 characters.' },
      auto_inactive: {
        text: 'Whether earlier deployments of the environment become inactive with `success`. By default `true`; GitHub exempts those of transient and of production environments; `all` includes them.',
      },
      keep: {
        text: 'For a clean-up, how many of the newest deployments of each environment stay, beside the active one.',
      },
      older_than: {
        text: 'For a clean-up, the age from which deployments go, such as `30d`; the active one of each environment stays.',
      },
      dry_run: {
        text: 'For a clean-up, whether to list what would be done instead of doing it.',
        default: 'false',
      },
      repository: {
        text: 'Repository of the deployment as owner/name. By default the one of the workflow.',
      },
      owner: { text: 'Owner of the repository, instead of `repository`.' },
      repo: { text: 'Name of the repository, instead of `repository`.' },
      ref: {
        text: 'Commit, branch or tag to create a deployment of. By default the commit that the event is about, as the README lists them.',
      },
      sha: { text: 'Commit to create a deployment of, where `ref` is not given.' },
      task: { text: "Task of a deployment that is created. By default GitHub's, `deploy`." },
      payload: {
        text: 'Payload of a deployment that is created, as a JSON object or any text, sent as it was written.',
      },
      transient_environment: {
        text: 'Whether the environment of a deployment that is created will be gone one day.',
      },
      production_environment: {
        text: "Whether the environment of a deployment that is created is one that users see. By default GitHub's, true for `production`. With `state` `deleted`, `true` allows deleting such environments.",
      },
      auto_merge: {
        text: 'Whether GitHub merges the default branch into a ref that is behind it, before it creates a deployment.',
        default: 'false',
      },
      required_contexts: {
        text: 'Names of the commit statuses and checks that must be successful before a deployment is created, separated by commas or line breaks or as a JSON list, or `*` for all. By default none.',
      },
      wait_for_contexts: {
        text: 'How long to wait for required contexts that are pending, as `90` (seconds), `15m`, `1h30m`, `1.5h` or `2 minutes`. By default they are an error at once.',
      },
      poll_interval: {
        text: 'Pause between two attempts while waiting for contexts, at least `1s`.',
        default: '10s',
      },
      github_base_url: {
        text: 'Address of the API. By default that of the server which runs the workflow.',
      },
      env: { text: 'Alias of `environment`, as in bobheadxi/deployments.' },
      env_url: { text: 'Alias of `environment_url`.' },
      logs: { text: 'Alias of `log_url`.' },
      desc: { text: 'Alias of `description`.' },
      status: { text: 'Alias of `state`.' },
      step: {
        text: 'Instead of `state`, as in bobheadxi/deployments, `start` creates a deployment that is `in_progress`, `finish` sets `status`, and `deactivate-env` and `delete-env` are `inactive` and `deleted` for `environment`.',
      },
      override: {
        text: 'As `true`, the same as `auto_inactive` `all`, and the default of `step` `finish`.',
      },
    },
    outputs: {
      deployment_id: 'Id of the deployment, set as soon as it is known.',
      deployment_url: 'Address of the deployment in the API.',
      status_id: 'Id of the status that was set. Empty where GitHub took it without saying one.',
      status_url: 'Address of the status in the API, likewise.',
      state: "State that was set, in GitHub's word.",
      environment: 'Environment of the deployment.',
      env: 'The same as `environment`.',
      environment_url: 'Address of what was deployed.',
      log_url: 'Address of the log.',
      sha: 'Commit of the deployment. Empty where only an id was given.',
      ref: 'Branch, tag or commit that the deployment was created of. Empty where only an id was given.',
      url: 'Page that shows the deployment to people, on which GitHub lists those of its environment.',
    },
  },
  'get-job-inputs': {
    description:
      'Reads the job that started a workflow from Ctrlplane, and sets its version, resource, environment and variables as outputs.',
    inputs: {
      job_id: {
        text: "Id of the job, a UUID. By default the input `job_id` of the workflow's dispatch event.",
      },
      api_key: { text: 'API key of Ctrlplane. Store it as a secret.' },
      base_url: {
        text: 'Address of the server, which gets the key. By default the environment variable `CTRLPLANE_URL`, else `https://app.ctrlplane.dev`.',
      },
      api_url: { text: 'Old name of `base_url`, for workflows of 2024.' },
      required_outputs: {
        text: 'Names of outputs, one a line, that the job must have. The step fails and names those that are missing.',
      },
      workspace: {
        text: "Id or slug of the job's workspace. It is looked at first, which saves the search.",
      },
      mask: {
        text: 'Names of variables to hide in the log, separated by commas or line breaks. `*` and `?` stand for other characters, and case does not matter.',
      },
      report_status: {
        text: 'Whether to report the progress and the result of the job to Ctrlplane, for servers without the GitHub webhook.',
        default: 'false',
      },
      timeout: {
        text: 'How long to look for the job at most, as `90` (seconds), `15m`, `1h30m`, `1.5h` or `2 minutes`.',
        default: '60s',
      },
      token: { text: 'GitHub token, only to read the name of this run. It needs `actions:read`.' },
    },
    outputs: {
      job_id: 'Id of the job.',
      status: "Status of the job when it was read, in the server's own word.",
      job_outputs: 'All other outputs as one JSON object, name to text.',
      base_url: 'Address of the server, as it was given.',
      workspace_id: 'Id of the workspace.',
      version:
        'The version that is deployed, as JSON. Each part of it is an output too, such as `version_metadata_<key>`.',
      version_id: 'Id of the version.',
      version_tag: 'Tag of the version.',
      version_name: 'Name of the version.',
      version_config: 'Configuration of the version, as JSON. Each part of it is an output too.',
      environment: 'The environment, as JSON.',
      environment_id: 'Id of the environment.',
      environment_name: 'Name of the environment.',
      resource:
        'The resource that is deployed to, as JSON. Each part of it is an output too, such as `resource_metadata_<key>`.',
      resource_id: 'Id of the resource.',
      resource_name: 'Name of the resource.',
      resource_kind: 'Kind of the resource.',
      resource_identifier: 'Identifier of the resource.',
      resource_config: 'Configuration of the resource, as JSON. Each part of it is an output too.',
      deployment: 'The deployment, as JSON.',
      deployment_id: 'Id of the deployment.',
      deployment_name: 'Name of the deployment.',
      deployment_slug: 'Slug of the deployment.',
      deployment_variables:
        'Variables of the job, as JSON. Each of them is an output too, `variable_<key>`.',
      variable: 'The same as `deployment_variables`.',
      input:
        'Inputs of a workflow run of Ctrlplane, as JSON. Each of them is an output too, `input_<key>`.',
      inputs: 'The same as `input`, with `inputs_<key>` for each.',
    },
  },
  'trigger-deploy': {
    description:
      'Triggers a deployment on Carpathian Cloud, follows it to its end with live logs, and passes or fails the step.',
    inputs: {
      api_key: { text: 'API key of the server, with the scope Deployment. Store it as a secret.' },
      api_url: {
        text: 'Address of the API. `http:` is taken for a loopback address only.',
        default: 'https://api.carpathian.ai',
      },
      repository: { text: 'Repository as owner/name. By default the one of the workflow.' },
      commit: {
        text: 'Commit to deploy. By default the one that the event is about, or none where `branch` or `repository` is set to another.',
      },
      branch: { text: 'Branch or tag of the commit. By default the one that the event is about.' },
      commit_message: {
        text: 'Message to show with the deployment. By default that of the commit, from the event or the checkout.',
      },
      author_name: {
        text: 'Author to show with the deployment. By default that of the commit, from the event or the checkout.',
      },
      author_email: {
        text: 'Mail address of the author. By default that of the commit, from the event or the checkout.',
      },
      webhook_url: { text: 'Link to show with the deployment. By default the page of the commit.' },
      deployment_id: {
        text: 'Follow this deployment instead of triggering one. The default triggers one; an empty id is an error.',
        default: 'new',
      },
      environment: {
        text: 'Environment of GitHub to show the deployment in while it runs. By default GitHub is not told of it, and no permission is needed.',
      },
      environment_url: {
        text: 'Address of what is deployed, for the button View deployment, with `https:` or `http:`.',
      },
      dashboard_url: {
        text: 'Page in the dashboard that shows the deployment, to link to from the log and from GitHub. By default GitHub links to this run.',
      },
      auto_inactive: {
        text: 'Whether earlier deployments of the environment become inactive with `success`. By default `true`; GitHub exempts those of transient and of production environments.',
      },
      transient_environment: { text: 'Whether the environment will be gone one day.' },
      production_environment: {
        text: "Whether the environment is one that users see. By default GitHub's, true for `production`.",
      },
      token: {
        text: 'Token that may write deployments, for `environment`. By default the one of the job, which needs the permission `deployments` to be `write`.',
      },
      wait: {
        text: 'Whether to follow the deployment to its end. With `false` the step ends once it is triggered.',
        default: 'true',
      },
      timeout: {
        text: 'How long to wait for the end at most, as `90` (seconds), `15m`, `1h30m`, `1.5h` or `2 minutes`.',
        default: '30m',
      },
      poll_interval: {
        text: 'Pause between two looks at the status, at least `1s`. It grows to `30s` while nothing changes.',
        default: '5s',
      },
      logs: {
        text: 'When to show the log of the deployment, `stream` as it grows, `on-failure` or `none`.',
        default: 'stream',
      },
      success_states: {
        text: 'Status words that mean success, separated by commas or line breaks. They win over the built-in words.',
      },
      failure_states: { text: 'Status words that mean failure, likewise.' },
      cancelled_states: {
        text: 'Status words that mean that the deployment was cancelled, likewise.',
      },
      pending_states: { text: 'Status words that mean that the deployment is not over, likewise.' },
      verify_url: { text: 'URLs that must answer before the step succeeds, one per line.' },
      verify_text: { text: 'Text that the body of each `verify_url` must contain.' },
      verify_timeout: {
        text: 'Maximum time to wait for all of `verify_url`, counted from the end of the deployment.',
        default: '2m',
      },
      verify_interval: {
        text: 'Pause between two requests to a `verify_url`, at least `1s`. It grows to `15s`.',
        default: '5s',
      },
      if_no_api_key: {
        text: 'What to do without a key, as in a pull request from a fork, `fail` or `skip`.',
        default: 'fail',
      },
      dry_run: {
        text: 'Print the request that would be sent, and send nothing.',
        default: 'false',
      },
    },
    outputs: {
      deployment_id: 'Id of the deployment, set as soon as it is known.',
      status: "Last status of the deployment, in the server's own word.",
      conclusion:
        'How the step ended, `success`, `failure`, `cancelled`, `timed_out`, `triggered` or `skipped`.',
      duration_seconds: 'How long the step took, in whole seconds.',
      log_file: "File that holds the log of the deployment, in the runner's temporary folder.",
      commit: 'Commit as it was sent to Carpathian.',
      branch: 'Branch or tag as it was sent to Carpathian.',
      github_deployment_id:
        'Id of the GitHub deployment that shows this one, set as soon as it is known.',
      environment_url: 'Address of what is deployed, as it was given.',
      response:
        'Last answer about the deployment, as JSON. Empty where it is longer than 100,000 bytes.',
    },
  },
} as const;
