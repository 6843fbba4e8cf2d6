/** The bare framework: redirects every short link to one address, and counts nothing. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono().get('/l/:code', (c) => c.redirect('https://example.org/'));
serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' });
