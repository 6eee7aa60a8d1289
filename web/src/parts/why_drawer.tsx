import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';

import { AntFrame } from '@/theme/ant_frame';
import type { Answer } from './why';
import './button.css';

export function WhyDrawer({ answer, open, onClose, onBack }: {
  answer: Answer;
  open: boolean;
  onClose: () => void;
  onBack?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <AntFrame>
      <Drawer title={answer.title} open={open} onClose={onClose} size={Math.min(560, window.innerWidth)} destroyOnHidden>
        {onBack && (
          <button type="button" className="button button-link" onClick={onBack}>
            {t('whyWords.back')}
          </button>
        )}
        {answer.content}
      </Drawer>
    </AntFrame>
  );
}
