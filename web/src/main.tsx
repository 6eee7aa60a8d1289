import './nonce';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/antd.css';
import './theme/base.css';
import './theme/motion';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app';
import { keepFilesHere } from './offline/service';
import { askForFirstPage } from './queries';
import { preferences } from './theme/preferences';
import { speak } from './words';

/// Drawn at once in the language of the person: nothing changes its words under their eyes.
async function draw(): Promise<void> {
  await speak(preferences().language);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

askForFirstPage();
void draw();
keepFilesHere();
