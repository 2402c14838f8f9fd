import { testCommand } from './test-cells.ts';

testCommand();
