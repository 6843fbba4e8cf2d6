/** What the company has beside the log's lines: the columns of a member and of their browsers that they gave or caused. */
import { useApp } from '../app-context.ts';

export function SeenBesides() {
  const { t } = useApp();
  const words = [
    t('join.page.besidesName'),
    t('join.page.besidesLanguage'),
    t('join.page.besidesJoined'),
    t('join.page.besidesReceived'),
    t('join.page.besidesSeen'),
  ];
  return (
    <div class="seen">
      <section>
        <h3>{t('join.page.seeBesides')}</h3>
        <ul>
          {words.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
