export { readChanges } from './changes-file.ts';
export { prepareSimulation, type Prepared, type PreparedRefusal } from './prepare.ts';
export { runSimulation } from './run.ts';
