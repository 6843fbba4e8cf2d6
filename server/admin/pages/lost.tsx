/** The page for an address that is none of ours. */
import { Compass } from 'lucide';
import { useApp } from '../app-context.ts';
import { Link } from '../parts/link.tsx';
import { Empty } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';

export function LostPage() {
  const { t } = useApp();
  return (
    <Page title={t('admin.lost.title')}>
      <Empty icon={Compass} title={t('admin.lost.words')}>
        <p>
          <Link to="/admin/">{t('admin.lost.home')}</Link>
        </p>
      </Empty>
    </Page>
  );
}
