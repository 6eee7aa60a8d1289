import { attributeOf, childrenOf, openPackage, targetsOf, xmlOf, type Parts } from './open_package';

/// What we show of a Word file: words, emphasis, headings, lists, tables, pictures. Never its HTML: there is none.
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underlined?: boolean;
  picture?: Blob;
}

export interface Paragraph {
  block: 'paragraph';
  heading: number;
  align: 'left' | 'center' | 'right';
  list: boolean;
  level: number;
  runs: Run[];
}

export interface Grid {
  block: 'table';
  rows: { cells: { span: number; blocks: Block[] }[] }[];
}

export type Block = Paragraph | Grid;

const largestDocument = 4_000;

export async function readWord(file: Blob): Promise<Block[]> {
  const parts = await openPackage(file, (name) => name.startsWith('word/'));
  const body = xmlOf(parts, 'word/document.xml')?.documentElement.getElementsByTagNameNS('*', 'body')[0];
  if (!body) throw new Error('no document in it');
  const pictures = targetsOf(parts, 'word/_rels/document.xml.rels', 'word');
  return blocksOf(body, { parts, pictures }).slice(0, largestDocument);
}

interface Source {
  parts: Parts;
  pictures: Map<string, string>;
}

function blocksOf(element: Element, source: Source): Block[] {
  return childrenOf(element).flatMap((child): Block[] => {
    if (child.localName === 'p') return [paragraphOf(child, source)];
    if (child.localName === 'tbl') return [gridOf(child, source)];
    if (child.localName === 'sdt') return childrenOf(child, 'sdtContent').flatMap((inner) => blocksOf(inner, source));
    return [];
  });
}

function paragraphOf(element: Element, source: Source): Paragraph {
  const properties = childrenOf(element, 'pPr')[0];
  const property = (name: string) => (properties ? childrenOf(properties, name)[0] : undefined);
  const style = attributeOf(property('pStyle'), 'val') ?? '';
  const heading = /^(heading|title)\s*(\d?)/i.exec(style);
  const align = attributeOf(property('jc'), 'val');
  const numbers = property('numPr');
  return {
    block: 'paragraph',
    heading: heading ? Number(heading[2] ?? 0) + 1 : 0,
    align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : 'left',
    list: numbers !== undefined,
    level: Number(attributeOf(numbers && childrenOf(numbers, 'ilvl')[0], 'val') ?? 0),
    runs: runsOf(element, source),
  };
}

/// Runs, also those inside links, insertions and fields; what a tracked change deleted is left out.
function runsOf(element: Element, source: Source): Run[] {
  return childrenOf(element).flatMap((child): Run[] => {
    if (child.localName === 'r') return runOf(child, source);
    if (['hyperlink', 'ins', 'smartTag', 'fldSimple', 'sdt', 'sdtContent'].includes(child.localName)) return runsOf(child, source);
    return [];
  });
}

function runOf(element: Element, source: Source): Run[] {
  const properties = childrenOf(element, 'rPr')[0];
  const is = (name: string) => {
    const found = properties ? childrenOf(properties, name)[0] : undefined;
    return found !== undefined && !['0', 'false', 'none'].includes(attributeOf(found, 'val') ?? '');
  };
  const look = { bold: is('b'), italic: is('i'), underlined: is('u') };
  const runs: Run[] = [];
  let text = '';
  for (const child of childrenOf(element)) {
    if (child.localName === 't') text += child.textContent;
    else if (child.localName === 'tab') text += '\t';
    else if (child.localName === 'br' || child.localName === 'cr') text += '\n';
    else if (child.localName === 'noBreakHyphen') text += '-';
    else if (child.localName === 'drawing') {
      const picture = pictureOf(child, source);
      if (picture) runs.push({ text: '', picture });
    }
  }
  return text ? [{ text, ...look }, ...runs] : runs;
}

const pictureKinds: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' };

function pictureOf(drawing: Element, { parts, pictures }: Source): Blob | undefined {
  const id = attributeOf(drawing.getElementsByTagNameNS('*', 'blip')[0], 'embed') ?? '';
  const name = pictures.get(id) ?? '';
  const kind = pictureKinds[name.split('.').pop()?.toLowerCase() ?? ''];
  const bytes = parts[name];
  return kind && bytes ? new Blob([bytes as BlobPart], { type: kind }) : undefined;
}

function gridOf(element: Element, source: Source): Grid {
  return {
    block: 'table',
    rows: childrenOf(element, 'tr').map((row) => ({
      cells: childrenOf(row, 'tc').map((cell) => {
        const properties = childrenOf(cell, 'tcPr')[0];
        const span = attributeOf(properties && childrenOf(properties, 'gridSpan')[0], 'val');
        return { span: Number(span ?? 1), blocks: blocksOf(cell, source) };
      }),
    })),
  };
}
