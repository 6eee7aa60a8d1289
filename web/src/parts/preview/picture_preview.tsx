import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useBlobAddress } from './blob_address';
import type { Shown } from './preview';

/// A picture, fitted to the width; pressed, in its own size.
export function PicturePreview({ file, title }: Shown) {
  const { t } = useTranslation();
  const address = useBlobAddress(file);
  const [whole, setWhole] = useState(true);
  if (!address) return null;
  return (
    <button
      type="button"
      className={`preview-picture${whole ? '' : ' preview-picture-large'}`}
      aria-label={whole ? t('evidence.enlarge') : t('evidence.fit')}
      onClick={() => setWhole(!whole)}
    >
      <img src={address} alt={title} />
    </button>
  );
}
