import { useQueries } from '@tanstack/react-query';
import { Tree } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { api, unwrap } from '@/api/client';
import type { Unit, UnitLine } from '@/api/contract';

interface Node {
  key: string;
  title: string;
  isLeaf: boolean;
  children?: Node[];
}

async function allUnder(under: string, day: string): Promise<UnitLine[]> {
  const lines: UnitLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await unwrap(api.GET('/units', { params: { query: { under, day, cursor, limit: 200 } } }));
    lines.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return lines;
}

/// The tree around a body: its superiors open, every other branch fetched when it is opened. Arrow keys walk through it.
export function BodyTree({ unit, day, pathTo }: { unit: Unit; day: string; pathTo: (unit: string) => string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const way: UnitLine[] = [...(unit.superiors ?? []), unit];
  const [toggled, setToggled] = useState<Record<string, boolean>>({});
  const isOpen = (id: string) => toggled[id] ?? way.some((one) => one.id === id);
  const open = [...new Set([...way.map((one) => one.id), ...Object.keys(toggled)])].filter(isOpen);
  const read = useQueries({
    queries: open.map((id) => ({ queryKey: ['units', 'tree', id, day], queryFn: () => allUnder(id, day), staleTime: 60_000 })),
  });
  const under = new Map(open.map((id, index) => [id, read[index]?.data]));
  const nodeOf = (line: UnitLine): Node => {
    const known = under.get(line.id);
    // A superior out of reach lists nothing: the way down to the body is shown all the same.
    const next = way[way.findIndex((one) => one.id === line.id) + 1];
    const lines = known && next && way.some((one) => one.id === line.id) && !known.some((one) => one.id === next.id) ? [next, ...known] : known;
    return { key: line.id, title: line.name, isLeaf: line.kind === 'cell', children: lines?.map(nodeOf) };
  };
  const root = way[0] ?? unit;
  return (
    <nav className="tree-nav" aria-label={t('tree.tree')}>
      <Tree
        treeData={[nodeOf(root)]}
        expandedKeys={open}
        selectedKeys={[unit.id]}
        blockNode
        virtual={false}
        motion={false}
        onExpand={(_, { node, expanded }) => setToggled({ ...toggled, [node.key]: expanded })}
        onSelect={(_, { node }) => void navigate(pathTo(node.key), { preventScrollReset: true })}
      />
    </nav>
  );
}
