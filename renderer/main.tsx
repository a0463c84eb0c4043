import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './fonts.css';
import './ui/tokens.css';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <h1>Yttra</h1>
    </StrictMode>,
  );
}
