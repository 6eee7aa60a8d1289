export { ActDrawer } from './act_drawer';
export { decisionFields, decisionOf, paperFields, paperOf } from './decision';
export type { Act, Choice, FieldSpec, Values } from './types';
