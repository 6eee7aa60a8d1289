export { ActDrawer } from './act_drawer';
export { decisionFields, decisionOf } from './decision';
export type { Act, FieldSpec, Values } from './types';
