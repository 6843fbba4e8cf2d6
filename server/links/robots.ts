/** Who follows a link without being a reader: previews, robots, and browsers that only prepare. They are led on and not counted. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * What robots call themselves. Previews of networks and messengers by their own documentation, seen 2026-11: LinkedInBot,
 * Twitterbot, facebookexternalhit and facebookcatalog and meta-externalagent, Slackbot-LinkExpanding, WhatsApp, TelegramBot,
 * Discordbot, SkypeUriPreview, Microsoft Office's and Teams' previews, Mastodon and the Fediverse's servers, Bluesky's
 * cardyb, Google's and Bing's renderers. Mail gateways and link checkers mostly say nothing, and do count.
 */
const robots = new RegExp(
  [
    'bot\\b|bot/|crawl|spider|preview|scan|fetch|monitor|validator|archiver|headless|lighthouse',
    'externalhit|externalagent|facebookcatalog|whatsapp|slack-|cardyb|embedly|mastodon|pleroma|misskey|akkoma',
    'slurp|google-|mediapartners|bingpreview|yandex|baidu|duckduck|ahrefs|semrush|ms-office|skypeuri|iframely|unfurl',
    'curl/|wget/|python|java/|okhttp|go-http|node|undici|axios|libwww|ruby|perl|php|httpclient|postman|insomnia',
  ].join('|'),
  'i',
);

/** Any of these says that nobody looks yet (Sec-Purpose: Fetch standard; Purpose, X-Moz: older browsers). */
const prefetch = /prefetch|prerender|preview/i;

/** Whether a GET with these heads is of a person who opens the page, as far as heads tell. */
export function isReader(headers: IncomingHttpHeaders): boolean {
  const agent = headers['user-agent'];
  if (agent === undefined || robots.test(agent)) return false;
  const purpose = headers['sec-purpose'] ?? headers['purpose'] ?? headers['x-purpose'] ?? headers['x-moz'];
  if (purpose !== undefined && prefetch.test(String(purpose))) return false;
  const destination = headers['sec-fetch-dest'];
  return destination === undefined || destination === 'document';
}
