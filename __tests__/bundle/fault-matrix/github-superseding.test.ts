import { testCells } from './test-cells.ts';

testCells('github-superseding');
