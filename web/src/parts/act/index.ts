export { ActDrawer } from './act_drawer';
export { decisionFields, decisionOf, optionalDecisionFields, optionalDecisionOf } from './decision';
export type { Act, Choice, FieldSpec, Values } from './types';
