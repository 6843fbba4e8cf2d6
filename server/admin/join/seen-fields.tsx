/** Exactly what the company will see, read from the schemas of the events themselves, so that it cannot drift. */
import { eventSchema } from '../../../shared/events/event.ts';
import { eventKindList } from '../../../shared/events/index.ts';
import type { MessageKey } from '../../../shared/languages/index.ts';
import { useApp } from '../app-context.ts';

/** Every field is worded under `field` in the language files; the conventions test holds them together. */
const wordsOf = (field: string) => `field.${field}` as MessageKey;

/** The fields that every line has, whatever happened; `body` is what the other lists spell out. */
const always = Object.keys(eventSchema.shape).filter((field) => field !== 'body');

/** Fields of shares and of clips, each named once, in the order in which they come up. */
function bodyFields(prefix: string): string[] {
  const fields = eventKindList
    .filter(({ kind }) => kind.startsWith(prefix))
    .flatMap(({ body }) => Object.keys(body.shape));
  return [...new Set(fields)];
}

export function SeenFields() {
  const { t } = useApp();
  const groups = [
    { title: t('join.page.seeAlways'), fields: always },
    { title: t('join.page.seeShare'), fields: bodyFields('share.') },
    { title: t('join.page.seeClip'), fields: bodyFields('clip.') },
  ];
  return (
    <div class="seen">
      {groups.map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          <ul>
            {group.fields.map((field) => (
              <li key={field}>{t(wordsOf(field))}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
