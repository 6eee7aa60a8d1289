import './nonce';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/antd.css';
import './theme/base.css';
import './words';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app';
import { keepFilesHere } from './offline/service';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
keepFilesHere();
