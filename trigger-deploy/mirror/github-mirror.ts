// Code that uses GitHub's API, as one chunk that is loaded only if there is a mirror.
export { closeMirror } from './close-mirror.ts';
export { openMirror } from './open-mirror.ts';
