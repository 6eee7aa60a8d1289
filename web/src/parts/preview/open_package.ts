import { unzip } from 'fflate';

/// More than this is no office paper: the page offers to download it instead.
const largestPart = 40 * 1024 * 1024;

export type Parts = Record<string, Uint8Array>;

/// The parts of a Word or Excel file that `wanted` names. Too large ones are left out (a small file can unpack to gigabytes).
export async function openPackage(file: Blob, wanted: (name: string) => boolean): Promise<Parts> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let room = 2 * largestPart;
  return new Promise((resolve, reject) => {
    unzip(
      bytes,
      {
        filter: (entry) => {
          if (!wanted(entry.name) || entry.originalSize > largestPart || entry.originalSize > room) return false;
          room -= entry.originalSize;
          return true;
        },
      },
      (fault, parts) => {
        if (fault) reject(fault);
        else resolve(parts);
      },
    );
  });
}

/// A part as XML. The parser takes no DTD from outside and runs nothing.
export function xmlOf(parts: Parts, name: string): Document | null {
  const bytes = parts[name];
  if (!bytes) return null;
  const xml = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml');
  return xml.getElementsByTagName('parsererror').length > 0 ? null : xml;
}

/// Children of an element by their name without its prefix.
export function childrenOf(element: Element, name?: string): Element[] {
  const all = Array.from(element.children);
  return name === undefined ? all : all.filter((child) => child.localName === name);
}

/// An attribute by its name without its prefix.
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element && Array.from(element.attributes).find((attribute) => attribute.localName === name)?.value;
}

/// Relationship id → part that it points at, inside the file only: nothing is ever fetched from elsewhere.
export function targetsOf(parts: Parts, name: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const relation of xmlOf(parts, name)?.documentElement.children ?? []) {
    const target = relation.getAttribute('Target') ?? '';
    if (relation.getAttribute('TargetMode') === 'External') continue;
    targets.set(relation.getAttribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `${folder}/${target}`);
  }
  return targets;
}
