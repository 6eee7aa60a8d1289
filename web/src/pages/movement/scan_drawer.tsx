import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';

import { api, unwrap } from '@/api/client';
import { Loading } from '@/parts/loading';
import { Preview } from '@/parts/preview/preview';
import { ProblemNotice } from '@/parts/problem_notice';

/// The scan of a paper, opened in place.
export function ScanDrawer({ evidence, onClose }: { evidence: string; onClose: () => void }) {
  const { t } = useTranslation();
  const piece = useQuery({
    queryKey: ['evidence-piece', evidence],
    queryFn: () => unwrap(api.GET('/evidence/{evidence}', { params: { path: { evidence } } })),
  });
  return (
    <Drawer title={piece.data?.title ?? t('movement.scan')} open onClose={onClose} size={Math.min(880, window.innerWidth)} destroyOnHidden>
      {piece.isError && <ProblemNotice fault={piece.error} retry={() => void piece.refetch()} />}
      {piece.isPending && <Loading lines={8} />}
      {piece.data && <Preview piece={piece.data} />}
    </Drawer>
  );
}
