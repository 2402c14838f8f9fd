import { testCells } from './test-cells.ts';

testCells('ctrlplane-reporting');
