process.env.DEPLOY_ACTIONS_STAGE = 'post';
await import('./index.js');
