// What a step needs of GitHub's API, in one part that is loaded where there is a mirror.
export { closeMirror } from './close-mirror.ts';
export { openMirror } from './open-mirror.ts';
