export { inSightOf, useTableLook, type Choosable } from './choice';
export { ColumnChoice } from './column_choice';
export { DataTable } from './data_table';
export { ExportButton, saveShown, type ShownTable } from './export_button';
export type { Column, Filter, Further } from './types';
export type { Cell } from './workbook';
