const saved = Object.entries(process.env).filter(([name]) => name.startsWith('STATE_'));
if (saved.some(([, value]) => value !== '')) await import('./index.js');
