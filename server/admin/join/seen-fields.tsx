/** Exactly what the company will see of the log. */
import { fieldKey, seenFields } from '../../../shared/events/seen-fields.ts';
import { useApp } from '../app-context.ts';

export function SeenFields() {
  const { t } = useApp();
  const { always, shares, clips, charter } = seenFields();
  const groups = [
    { title: t('join.page.seeAlways'), fields: always },
    { title: t('join.page.seeShare'), fields: shares },
    { title: t('join.page.seeClip'), fields: clips },
    { title: t('join.page.seeCharter'), fields: charter },
  ];
  return (
    <div class="seen">
      {groups.map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          <ul>
            {group.fields.map((field) => (
              <li key={field}>{t(fieldKey(field))}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
