/** Starts the admin pages. */
import { render } from 'preact';
import '../../shared/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import './styles/log.css';
import './styles/posts.css';
import './styles/charter.css';
import './styles/feeds.css';
import './styles/people.css';
import './styles/learn.css';
import './styles/calendar.css';
import './styles/images.css';
import { App } from './app.tsx';
import { applyAppearance, savedAppearance } from './preferences.ts';
import { startRouting } from './route.ts';

applyAppearance(savedAppearance());
startRouting();
const place = document.getElementById('app');
if (place) render(<App />, place);
