import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { productText } from '#ui/text/product.ts';
import '#ui/theme/tokens.css';
import '#ui/theme/base.css';

const place = document.getElementById('root');
if (place) createRoot(place).render(<StrictMode>{productText.fr.name}</StrictMode>);
