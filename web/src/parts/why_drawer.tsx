import { Drawer } from 'antd';

import type { Answer } from './why';

export function WhyDrawer({ answer, open, onClose }: { answer: Answer; open: boolean; onClose: () => void }) {
  return (
    <Drawer title={answer.title} open={open} onClose={onClose} size={Math.min(520, window.innerWidth)} destroyOnHidden>
      {answer.content}
    </Drawer>
  );
}
