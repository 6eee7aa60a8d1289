import { attributeOf, childrenOf, openPackage, targetsOf, xmlOf, type Parts } from './open_package';

export interface Sheet {
  name: string;
  rows: string[][];
  /// Rows beyond the first ones are not drawn.
  more: boolean;
}

const mostRows = 500;
const mostColumns = 60;
const day = 86_400_000;

/// The sheets of an Excel file as text: values as they were last computed, dates as dates.
export async function readSheets(file: Blob): Promise<Sheet[]> {
  const parts = await openPackage(file, (name) => /^xl\/(workbook|styles|sharedStrings|worksheets\/|_rels\/)/.test(name));
  const book = xmlOf(parts, 'xl/workbook.xml');
  if (!book) throw new Error('no workbook in it');
  const targets = targetsOf(parts, 'xl/_rels/workbook.xml.rels', 'xl');
  const words = sharedWords(parts);
  const dated = dateStyles(parts);
  return Array.from(book.getElementsByTagNameNS('*', 'sheet'), (entry) => {
    const sheet = xmlOf(parts, targets.get(attributeOf(entry, 'id') ?? '') ?? '');
    const rows = sheet ? Array.from(sheet.getElementsByTagNameNS('*', 'row')) : [];
    return {
      name: entry.getAttribute('name') ?? '',
      rows: rows.slice(0, mostRows).map((row) => cellsOf(row, words, dated)),
      more: rows.length > mostRows,
    };
  });
}

function textOf(element: Element): string {
  return Array.from(element.getElementsByTagNameNS('*', 't'), (text) => text.textContent).join('');
}

function sharedWords(parts: Parts): string[] {
  const table = xmlOf(parts, 'xl/sharedStrings.xml');
  return table ? childrenOf(table.documentElement, 'si').map(textOf) : [];
}

/// Indexes of the cell styles that show a number as a day.
function dateStyles(parts: Parts): Set<number> {
  const styles = xmlOf(parts, 'xl/styles.xml');
  const dated = new Set<number>();
  if (!styles) return dated;
  const formats = new Map(
    Array.from(styles.getElementsByTagNameNS('*', 'numFmt'), (format) => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  const cells = styles.getElementsByTagNameNS('*', 'cellXfs')[0];
  (cells ? childrenOf(cells, 'xf') : []).forEach((style, index) => {
    const format = Number(style.getAttribute('numFmtId'));
    const code = (formats.get(format) ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '');
    if ((format >= 14 && format <= 17) || format === 22 || /[dy]/i.test(code)) dated.add(index);
  });
  return dated;
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellsOf(row: Element, words: string[], dated: Set<number>): string[] {
  const cells: string[] = [];
  childrenOf(row, 'c').forEach((cell, index) => {
    const reference = cell.getAttribute('r');
    const column = reference ? columnOf(reference) : index;
    if (column < mostColumns) cells[column] = valueOf(cell, words, dated);
  });
  return Array.from(cells, (text: string | undefined) => text ?? '');
}

function valueOf(cell: Element, words: string[], dated: Set<number>): string {
  const value = childrenOf(cell, 'v')[0]?.textContent ?? '';
  switch (cell.getAttribute('t')) {
    case 's':
      return words[Number(value)] ?? '';
    case 'inlineStr':
      return textOf(cell);
    case 'str':
    case 'e':
      return value;
    case 'b':
      return value === '1' ? '✓' : '✗';
    default:
      return value !== '' && dated.has(Number(cell.getAttribute('s') ?? -1)) ? dayOfSerial(Number(value)) : shortened(value);
  }
}

/// Excel's days count from 30/12/1899.
function dayOfSerial(serial: number): string {
  if (!Number.isFinite(serial)) return '';
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * day)).toISOString();
  const shown = `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)}`;
  return serial % 1 === 0 ? shown : `${shown} ${moment.slice(11, 16)}`;
}

/// 0.30000000000000004 → 0.3, as Excel shows it.
function shortened(value: string): string {
  const number = Number(value);
  return value.length > 12 && Number.isFinite(number) ? String(Number(number.toPrecision(12))) : value;
}
