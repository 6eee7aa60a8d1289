export { DataTable } from './data_table';
export type { Column, Filter, Further } from './types';
